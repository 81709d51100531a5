/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.command;

import org.jspecify.annotations.NullMarked;
