/** Where the school decides: how a command is let in, decided as a whole, and tried again when somebody else was faster. */
@NullMarked
package rollbook.command;

import org.jspecify.annotations.NullMarked;
