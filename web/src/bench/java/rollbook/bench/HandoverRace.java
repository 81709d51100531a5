package rollbook.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Few customers are claimed and given back all the time: at no moment has one of them two holders. */
final class HandoverRace {

    private static final int CUSTOMERS = 10;

    private final Races.Field field;

    HandoverRace(Races.Field field) {
        this.field = field;
    }

    void run(People people, int attempts) {
        var verdict = field.verdict();
        var consultants = field.school().hire(field.clients());
        var ids = field.school().register(people, 0, CUSTOMERS);
        var holder = new ConcurrentHashMap<String, String>();
        var wins = new ConcurrentHashMap<String, AtomicInteger>();
        Crowd.share(field.clients(), attempts, (who, _) -> {
            var chance = new Random(field.random().nextLong());
            var consultant = consultants.get(who);
            var id = ids.get(chance.nextInt(CUSTOMERS));
            var claim = Claim.by(consultant, consultant.at(field.anyNode(chance)), List.of(id));
            if (claim.won()) {
                wins.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
                verdict.equal(null, holder.put(id, consultant.id()), "who wins finds nobody else holding the customer");
                verdict.equal(consultant.id(), holder.remove(id), "who has won holds until giving back");
                var back = consultant
                        .at(field.anyNode(chance))
                        .post("/api/customers/releases", Map.of("customerIds", List.of(id), "reason", "race"));
                verdict.holds(back.ok(), "who holds may give back", back);
            } else {
                verdict.holds(claim.taken(), "a claim is won or refused as taken", claim);
            }
        });
        for (var id : ids) {
            judge(id, wins.getOrDefault(id, new AtomicInteger()).get());
        }
        verdict.note("%,d attempts at %d customers that change hands", attempts, CUSTOMERS);
    }

    /** In the log, claims and releases of one customer take turns, and the same consultant does both. */
    private void judge(String id, int wins) {
        var verdict = field.verdict();
        var holder = "";
        var claims = 0;
        for (var happening : field.school().history(id)) {
            if (happening.is("CustomerClaimed")) {
                verdict.equal("", holder, "the log never claims a customer who is held");
                holder = happening.id("consultant");
                claims++;
            } else if (happening.is("CustomerReleased")) {
                verdict.equal(holder, happening.id("formerHolder"), "the log releases from who holds");
                holder = "";
            }
        }
        verdict.equal(wins, claims, "the log holds every claim that was won, and no other");
    }
}
