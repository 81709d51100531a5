/** Classes, who sits in them and who waits for a seat. */
@NullMarked
package rollbook.query.classlist;

import org.jspecify.annotations.NullMarked;
