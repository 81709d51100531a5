/** Planted to be caught. */
@NullMarked
package rollbook.walls.planted.web;

import org.jspecify.annotations.NullMarked;
