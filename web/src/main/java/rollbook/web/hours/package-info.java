/** Lesson hours: packages, what is left of them, and whom to talk to about it. */
@NullMarked
package rollbook.web.hours;

import org.jspecify.annotations.NullMarked;
