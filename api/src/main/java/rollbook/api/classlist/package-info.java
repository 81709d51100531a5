/** Classes: what is taught where and by whom, and who sits in them. */
@NullMarked
package rollbook.api.classlist;

import org.jspecify.annotations.NullMarked;
