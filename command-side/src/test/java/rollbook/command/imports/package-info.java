/** Imports, tried. */
@NullMarked
package rollbook.command.imports;

import org.jspecify.annotations.NullMarked;
