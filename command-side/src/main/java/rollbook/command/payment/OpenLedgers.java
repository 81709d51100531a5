package rollbook.command.payment;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Money;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.command.Aggregates;

/**
 * The ledgers, begun when money is first about to stand in them.
 *
 * @param currency that the school counts in
 */
record OpenLedgers(Repository<Ledger> ledgers, String currency) {

    /** A ledger that there may not be: then it is empty and knows nothing. */
    Aggregate<Ledger> open(LedgerId ledgerId) {
        return Aggregates.openOrBegin(ledgers, ledgerId, Ledger::new);
    }

    /** What is in a ledger; nothing where there is none yet. */
    Contents look(LedgerId ledgerId) {
        return open(ledgerId).invoke(ledger -> ledger.whenAsked(ledgerId));
    }

    Aggregate<Ledger> openFor(LedgerId ledgerId, PaidFor paidFor) {
        var ledger = open(ledgerId);
        ledger.execute(begun -> begun.openFor(ledgerId, paidFor, currency));
        return ledger;
    }

    void carryOver(LedgerId from, LedgerId to, Money amount) {
        open(from).execute(ledger -> ledger.carryOut(from, to, amount));
        open(to).execute(ledger -> ledger.carryIn(to, from, amount));
    }

    /**
     * Brings back money of a ledger that has gone over to others, as far as it is needed here. Those may have passed it on: then it
     * comes back over them, on whatever way leads to it.
     */
    void gather(LedgerId ledgerId, Money needed) {
        gather(ledgerId, needed, new HashSet<>());
    }

    private void gather(LedgerId ledgerId, Money needed, Set<LedgerId> asking) {
        asking.add(ledgerId);
        look(ledgerId).lent().forEach((holder, held) -> {
            var missing = needed.minus(look(ledgerId).free());
            if (missing.isPositive() && !asking.contains(holder)) {
                bringBack(holder, ledgerId, least(missing, held), asking);
            }
        });
        asking.remove(ledgerId);
    }

    private void bringBack(LedgerId holder, LedgerId to, Money wanted, Set<LedgerId> asking) {
        gather(holder, wanted, asking);
        var found = least(wanted, look(holder).free());
        if (found.isPositive()) {
            carryOver(holder, to, found);
        }
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
