/** What is printed. */
@NullMarked
package rollbook.web.print;

import org.jspecify.annotations.NullMarked;
