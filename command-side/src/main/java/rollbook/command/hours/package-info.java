/** What may be done with lesson hours: buying, putting right, letting the clock stand still. */
@NullMarked
package rollbook.command.hours;

import org.jspecify.annotations.NullMarked;
