package rollbook.command.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import rollbook.api.Money;
import rollbook.api.payment.LedgerId;

/** Where money of a ledger has gone: how much of it stands in which other ledgers, after what has come back from there. */
final class Lent {

    private final Map<LedgerId, Money> money = new LinkedHashMap<>();

    void out(LedgerId to, Money amount) {
        money.merge(to, amount, Money::plus);
    }

    void in(LedgerId from, Money amount) {
        out(from, amount.minus(amount).minus(amount));
    }

    /** Those that have money of this ledger, in the order in which they got it. */
    Map<LedgerId, Money> holders() {
        var holders = new LinkedHashMap<LedgerId, Money>();
        money.forEach((ledger, amount) -> {
            if (amount.isPositive()) {
                holders.put(ledger, amount);
            }
        });
        return holders;
    }
}
