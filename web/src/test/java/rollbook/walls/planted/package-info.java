/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted;

import org.jspecify.annotations.NullMarked;
