/** Files that are brought in: begun, ended, and perhaps taken back. */
@NullMarked
package rollbook.command.imports;

import org.jspecify.annotations.NullMarked;
