package rollbook.command.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;

/**
 * What is in a ledger.
 *
 * @param paidFor whose money it is, and what for; absent where there is no such ledger yet
 * @param free what nobody has asked back
 * @param lent which other ledgers have money of this one, in the order in which they got it
 */
record Contents(LedgerId ledgerId, @Nullable PaidFor paidFor, Money free, Map<LedgerId, Money> lent) {}
