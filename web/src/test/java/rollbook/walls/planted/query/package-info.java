/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.query;

import org.jspecify.annotations.NullMarked;
