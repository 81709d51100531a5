/** Lesson hours over HTTP. */
@NullMarked
package rollbook.web.hours;

import org.jspecify.annotations.NullMarked;
