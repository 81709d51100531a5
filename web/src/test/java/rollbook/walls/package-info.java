/** The walls of the house: what may know what, and how things are called. Each is shown to fail on a planted violation. */
@NullMarked
package rollbook.walls;

import org.jspecify.annotations.NullMarked;
