/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.command.staff;

import org.jspecify.annotations.NullMarked;
