/** Hiring and leaving, tried. */
@NullMarked
package rollbook.command.staff;

import org.jspecify.annotations.NullMarked;
