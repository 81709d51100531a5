/** Bringing customers in from files: reading them, sending every row as a command, and taking a whole import back. */
@NullMarked
package rollbook.web.imports;

import org.jspecify.annotations.NullMarked;
