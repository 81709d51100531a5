package rollbook.query.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rollbook.api.Money;
import rollbook.api.payment.BalanceView.Part;
import rollbook.api.payment.BalanceView.PartState;
import rollbook.api.payment.Instalment;

/**
 * What is owed for a place on a day. Money pays off the oldest part first; where no parts are agreed the tuition is due at once.
 *
 * @param tuition what is owed at all
 * @param paid what has been paid
 */
record Owing(Money tuition, Money paid, List<Instalment> instalments, LocalDate day) {

    /** What should have been paid by the end of the day. */
    Money due() {
        return sum(part -> !part.due().isAfter(day));
    }

    /** What is missing of what was due before: who pays on the very day is in time. */
    Money arrears() {
        return Amounts.positivePart(sum(this::isLate).minus(paid));
    }

    private Money sum(Predicate<Instalment> which) {
        return instalments.isEmpty()
                ? tuition
                : Amounts.least(
                        tuition,
                        instalments.stream()
                                .filter(which)
                                .map(Instalment::amount)
                                .reduce(Amounts.zero(tuition.currency()), Money::plus));
    }

    private boolean isLate(Instalment part) {
        return part.due().isBefore(day);
    }

    /** What is still to come, due or not. */
    Money open() {
        return Amounts.positivePart(tuition.minus(paid));
    }

    List<Part> parts() {
        var left = Amounts.positivePart(paid);
        var parts = new ArrayList<Part>();
        for (var instalment : instalments) {
            var covered = Amounts.least(left, instalment.amount());
            left = left.minus(covered);
            parts.add(new Part(instalment.due(), instalment.amount(), covered, state(instalment, covered)));
        }
        return parts;
    }

    private PartState state(Instalment instalment, Money covered) {
        if (covered.equals(instalment.amount())) {
            return PartState.PAID;
        }
        if (instalment.due().isAfter(day)) {
            return PartState.TO_COME;
        }
        return isLate(instalment) ? PartState.OVERDUE : PartState.DUE;
    }
}
