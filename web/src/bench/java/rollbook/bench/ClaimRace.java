package rollbook.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Consultants claim the same customers, one by one and in overlapping batches of 20. */
final class ClaimRace {

    private static final int BATCH = 20;
    private static final int WINDOW = 50;

    private final Races.Field field;
    private final Verdict verdict;

    ClaimRace(Races.Field field) {
        this.field = field;
        this.verdict = field.verdict();
    }

    void run(People people, int claims, int customers) {
        var consultants = field.school().hire(field.clients());
        var ids = field.school().register(people, 0, customers);
        var made = Collections.synchronizedList(new ArrayList<Claim>());
        var began = System.nanoTime();
        Crowd.share(field.clients(), claims, (who, task) -> {
            var chance = new Random(field.random().nextLong());
            var asked = choice(ids, (long) task * customers / claims, chance);
            made.add(Claim.by(consultants.get(who), consultants.get(who).at(field.anyNode(chance)), asked));
        });
        var pace = new Pace(claims, System.nanoTime() - began);
        // whoever was only ever asked for in batches that failed is claimed now
        Crowd.share(
                field.clients(),
                customers,
                (who, task) -> made.add(
                        Claim.by(consultants.get(who), consultants.get(who).client(), List.of(ids.get(task)))));
        verdict.note(
                "%,d claims on %,d customers by %d clients: %.0f/s",
                claims, customers, field.clients(), pace.perSecond());
        judge(made, ids, consultants);
    }

    /** All look at the same small part of the list, then at the next: every customer is fought for while still free. */
    private static List<String> choice(List<String> ids, long at, Random chance) {
        var size = Math.min(WINDOW, ids.size());
        var from = (int) Math.min(at / size * size, ids.size() - size);
        var window = new ArrayList<>(ids.subList(from, from + size));
        Collections.shuffle(window, chance);
        return List.copyOf(window.subList(0, chance.nextBoolean() ? 1 : Math.min(BATCH, size)));
    }

    private void judge(List<Claim> made, List<String> ids, List<School.Consultant> consultants) {
        var winners = new HashMap<String, Set<String>>();
        var surelyTaken = new HashMap<String, Long>();
        var batches = 0;
        for (var claim : made) {
            verdict.holds(
                    claim.won() || claim.taken() || claim.capReached(),
                    "a claim is won, or refused as taken or over the cap",
                    claim);
            if (claim.won()) {
                batches += claim.asked().size() > 1 ? 1 : 0;
                for (var id : claim.asked()) {
                    winners.computeIfAbsent(id, _ -> new HashSet<>()).add(claim.consultant());
                    surelyTaken.merge(id, claim.answer().ended(), Math::min);
                }
            }
        }
        verdict.note(
                "%,d of the claims won, %,d of them batches",
                made.stream().filter(Claim::won).count(), batches);
        var winner = new HashMap<String, String>();
        for (var id : ids) {
            var won = winners.getOrDefault(id, Set.of());
            verdict.holds(won.size() == 1, "every customer has exactly one winner", id, won);
            won.forEach(consultant -> winner.put(id, consultant));
        }
        var since = log(ids, winner);
        made.stream().filter(Claim::taken).forEach(claim -> judgeLoser(claim, winner, surelyTaken, since));
        lists(winner, consultants);
    }

    /** The log says the same as the answers did. Returns since when each customer is held. */
    private Map<String, String> log(List<String> ids, Map<String, String> winner) {
        var since = Collections.synchronizedMap(new HashMap<String, String>());
        Crowd.share(8, ids.size(), (_, task) -> {
            var id = ids.get(task);
            var claimed = field.school().history(id).stream()
                    .filter(happening -> happening.is("CustomerClaimed"))
                    .toList();
            verdict.equal(1, claimed.size(), "the log holds one claim of every customer, so no batch was done in part");
            for (var happening : claimed) {
                verdict.equal(winner.get(id), happening.id("consultant"), "the log names the winner");
                since.put(id, happening.at());
            }
        });
        return since;
    }

    private void judgeLoser(
            Claim claim, Map<String, String> winner, Map<String, Long> surelyTaken, Map<String, String> since) {
        var holders = claim.holders();
        verdict.holds(!holders.isEmpty(), "a loser is told who won", claim);
        holders.forEach((id, holder) -> {
            verdict.equal(winner.get(id), holder, "a loser is told the real winner");
            verdict.holds(claim.asked().contains(id), "a loser is told of customers asked for", claim);
            verdict.holds(!holder.equals(claim.consultant()), "nobody loses to themselves", claim);
        });
        for (var taken : claim.answer().body().path("taken")) {
            var id = Happening.idOf(taken.path("customerId"));
            verdict.equal(since.get(id), taken.path("since").asString(""), "a loser is told since when");
        }
        for (var id : claim.asked()) {
            var takenBefore = surelyTaken.getOrDefault(id, Long.MAX_VALUE)
                    < claim.answer().began();
            if (takenBefore && !claim.consultant().equals(winner.get(id))) {
                verdict.holds(holders.containsKey(id), "a loser is told every customer taken by then", id, claim);
            }
        }
    }

    /** What each consultant's own list says agrees, and nobody is over the cap. */
    private void lists(Map<String, String> winner, List<School.Consultant> consultants) {
        for (var consultant : consultants) {
            var mine = winner.values().stream().filter(consultant.id()::equals).count();
            var total = consultant
                    .client()
                    .get("/api/customers?scope=mine&size=1")
                    .body()
                    .path("total")
                    .asLong(-1);
            verdict.equal(mine, total, "the list of a consultant holds what they won");
            verdict.holds(total <= CapRace.CAP, "no consultant is over the cap", consultant, total);
        }
    }
}
