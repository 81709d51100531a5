/** Lesson hours: reckoned alone, and answered from what has happened. */
@NullMarked
package rollbook.query.hours;

import org.jspecify.annotations.NullMarked;
