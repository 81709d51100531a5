/** Classes, who teaches them and who sits in them: for programs and for people. */
@NullMarked
package rollbook.web.classlist;

import org.jspecify.annotations.NullMarked;
