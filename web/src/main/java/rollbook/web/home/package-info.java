/** The door and the first page behind it. */
@NullMarked
package rollbook.web.home;

import org.jspecify.annotations.NullMarked;
