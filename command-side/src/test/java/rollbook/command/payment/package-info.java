/** What is decided about money, one class for each command. */
@NullMarked
package rollbook.command.payment;

import org.jspecify.annotations.NullMarked;
