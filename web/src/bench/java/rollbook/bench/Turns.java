package rollbook.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rollbook.bench.Deed.Kind;
import rollbook.bench.Deed.Outcome;

/**
 * Who held one customer, one after the other: claims and releases must look as if each had happened at one moment between asking and
 * answer, in the order in which the log has them.
 */
final class Turns {

    private final List<Deed> deeds;
    private final List<Turn> turns = new ArrayList<>();
    private final Verdict verdict;

    private Turns(List<Deed> deeds, Verdict verdict) {
        this.deeds =
                deeds.stream().sorted(Comparator.comparingLong(Deed::begun)).toList();
        this.verdict = verdict;
    }

    /** One claim or release in the log, and when it was asked and answered. */
    private record Turn(Kind kind, String person, long asked, long answered) {}

    static void judge(List<Deed> deeds, List<Happening> history, Verdict verdict) {
        var turns = new Turns(deeds, verdict);
        turns.follow(history);
        turns.inOrderOfTime();
        turns.refusals();
    }

    private void follow(List<Happening> history) {
        var times = new HashMap<String, Integer>();
        String holder = null;
        for (var one : history) {
            var kind = kind(one);
            if (kind != null) {
                var person = one.id(kind == Kind.CLAIM ? "consultant" : "formerHolder");
                verdict.holds(
                        Objects.equals(holder, kind == Kind.CLAIM ? null : person),
                        "a customer is claimed out of the pool, and given back by who holds them",
                        history);
                holder = kind == Kind.CLAIM ? person : null;
                turns.add(turn(kind, person, times.merge(kind + person, 1, Integer::sum)));
            }
        }
    }

    private static @Nullable Kind kind(Happening one) {
        if (one.is("CustomerClaimed")) {
            return Kind.CLAIM;
        }
        return one.is("CustomerReleased") ? Kind.RELEASE : null;
    }

    /** Whoever is not sure of a customer leaves them alone, so the how-manieth in the log is the how-manieth that was asked. */
    private Turn turn(Kind kind, String person, int time) {
        return deeds.stream()
                .filter(deed ->
                        deed.kind() == kind && deed.who().id().equals(person) && deed.outcome() != Outcome.REFUSED)
                .skip(time - 1L)
                .findFirst()
                .map(deed -> new Turn(
                        kind,
                        person,
                        deed.begun(),
                        deed.outcome() == Outcome.OK ? deed.answer().ended() : Long.MAX_VALUE))
                .orElseGet(() -> new Turn(kind, person, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private void inOrderOfTime() {
        var latest = Long.MIN_VALUE;
        for (var turn : turns) {
            verdict.holds(
                    turn.answered() >= latest,
                    "what was answered before another was asked stands before it in the log",
                    turns);
            latest = Math.max(latest, turn.asked());
        }
    }

    private void refusals() {
        deeds.stream()
                .filter(deed ->
                        deed.is(Kind.CLAIM, Outcome.REFUSED) && deed.answer().refusedAs("customer/already-held"))
                .forEach(deed -> verdict.holds(
                        mayHaveBeenHeld(deed),
                        "a claim is refused only while somebody else holds the customer",
                        deed,
                        turns));
    }

    private boolean mayHaveBeenHeld(Deed refused) {
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            var until = i + 1 < turns.size() ? turns.get(i + 1).answered() : Long.MAX_VALUE;
            if (turn.kind() == Kind.CLAIM
                    && turn.asked() <= refused.answer().ended()
                    && until >= refused.begun()
                    && !turn.person().equals(refused.who().id())) {
                return true;
            }
        }
        return false;
    }
}
