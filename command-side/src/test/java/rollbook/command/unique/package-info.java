/** Unique values, tried. */
@NullMarked
package rollbook.command.unique;

import org.jspecify.annotations.NullMarked;
