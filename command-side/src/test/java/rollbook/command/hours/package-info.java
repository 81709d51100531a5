/** Lesson hours, decided in memory. */
@NullMarked
package rollbook.command.hours;

import org.jspecify.annotations.NullMarked;
