/** Decides about money: what comes in and goes out, who has to approve it, and which receipt is torn off for it. */
@NullMarked
package rollbook.command.payment;

import org.jspecify.annotations.NullMarked;
