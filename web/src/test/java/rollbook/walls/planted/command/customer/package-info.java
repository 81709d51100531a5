/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.command.customer;

import org.jspecify.annotations.NullMarked;
