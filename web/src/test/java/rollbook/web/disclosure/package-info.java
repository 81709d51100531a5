/** What leaves the books in bulk, told over HTTP. */
@NullMarked
package rollbook.web.disclosure;

import org.jspecify.annotations.NullMarked;
