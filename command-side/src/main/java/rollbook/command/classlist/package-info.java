/** Who decides about classes, about who teaches them, and about who gets a seat or waits for one. */
@NullMarked
package rollbook.command.classlist;

import org.jspecify.annotations.NullMarked;
