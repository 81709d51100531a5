/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.store;

import org.jspecify.annotations.NullMarked;
