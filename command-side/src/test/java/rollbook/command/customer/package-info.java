/** Decisions about customers, tried. */
@NullMarked
package rollbook.command.customer;

import org.jspecify.annotations.NullMarked;
