package rollbook.query.hours;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.hours.Hours;

/**
 * What hours come to on a day. Every lesson, the oldest first, takes its hours from the package that expires first of those that had not
 * expired when it took place, whenever they were bought: so a package also pays off lessons that were owed. As many lessons as possible
 * are paid for that way; what no package pays for is owed.
 *
 * @param shares the packages in the order in which they are used up
 * @param takings the lessons, the oldest first
 */
record Reckoning(List<Share> shares, List<Taking> takings) {

    /**
     * A package and what has become of it.
     *
     * @param usableUntil the last day on which it can be used; absent for ever
     * @param rest what nobody has used
     * @param over whether it has expired
     */
    record Share(Bought bought, @Nullable LocalDate usableUntil, Hours rest, boolean over) {

        Hours used() {
            return bought.hours().minus(rest);
        }

        Hours left() {
            return over ? Hours.NONE : rest;
        }

        Hours lapsed() {
            return over ? rest : Hours.NONE;
        }

        private boolean canBeUsed(LocalDate day) {
            return rest.isPositive() && (usableUntil == null || !day.isAfter(usableUntil));
        }

        private Share less(Hours hours) {
            return new Share(bought, usableUntil, rest.minus(hours), over);
        }
    }

    /**
     * A lesson and what it cost.
     *
     * @param owed the hours that no package paid for
     */
    record Taking(Use use, Hours owed) {}

    private static final Comparator<Share> FIRST_TO_EXPIRE = comparing(Share::usableUntil, nullsLast(naturalOrder()))
            .thenComparing(share -> share.bought().boughtOn())
            .thenComparing(share -> share.bought().id().value());
    private static final Comparator<Use> OLDEST = comparing(Use::on).thenComparing(Use::lesson);

    /** Reckons. Packages without hours, because they were taken back, are none. */
    static Reckoning of(Collection<Bought> packages, List<Pause> pauses, Collection<Use> uses, LocalDate day) {
        var shares = new ArrayList<>(packages.stream()
                .filter(bought -> bought.hours().isPositive())
                .map(bought -> share(bought, pauses, day))
                .sorted(FIRST_TO_EXPIRE)
                .toList());
        var takings = uses.stream()
                .sorted(OLDEST)
                .map(use -> new Taking(use, take(shares, use)))
                .toList();
        return new Reckoning(List.copyOf(shares), takings);
    }

    private static Share share(Bought bought, List<Pause> pauses, LocalDate day) {
        var until = bought.usableUntil(pauses, day);
        return new Share(bought, until, bought.hours(), until != null && day.isAfter(until));
    }

    /** Takes what a lesson needs, and answers what is missing. */
    private static Hours take(List<Share> shares, Use use) {
        var missing = use.hours();
        for (int i = 0; i < shares.size() && missing.isPositive(); i++) {
            var share = shares.get(i);
            if (share.canBeUsed(use.on())) {
                var taken = missing.least(share.rest());
                shares.set(i, share.less(taken));
                missing = missing.minus(taken);
            }
        }
        return missing;
    }

    /** Whether hours are counted at all. */
    boolean isCounted() {
        return !shares.isEmpty();
    }

    Hours bought() {
        return sum(shares.stream().map(share -> share.bought().hours()).toList());
    }

    Hours used() {
        return sum(takings.stream().map(taking -> taking.use().hours()).toList());
    }

    Hours left() {
        return sum(shares.stream().map(Share::left).toList());
    }

    Hours lapsed() {
        return sum(shares.stream().map(Share::lapsed).toList());
    }

    /** What is owed; nothing where hours are not counted. */
    Hours debt() {
        return isCounted() ? sum(takings.stream().map(Taking::owed).toList()) : Hours.NONE;
    }

    private static Hours sum(List<Hours> some) {
        return some.stream().reduce(Hours.NONE, Hours::plus);
    }
}
