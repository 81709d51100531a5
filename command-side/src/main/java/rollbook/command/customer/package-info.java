/** What may be done with a customer's file, and who gets the customer. */
@NullMarked
package rollbook.command.customer;

import org.jspecify.annotations.NullMarked;
