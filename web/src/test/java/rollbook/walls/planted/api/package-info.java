/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.api;

import org.jspecify.annotations.NullMarked;
