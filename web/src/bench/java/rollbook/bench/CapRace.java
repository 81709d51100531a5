package rollbook.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A consultant asks for far more than the cap from many places at once, one by one and in sevens. */
final class CapRace {

    static final int CAP = 150;
    private static final int CONSULTANTS = 4;
    private static final int EACH = 320;
    private static final int BATCH = 7; // does not divide the cap

    private final Races.Field field;

    CapRace(Races.Field field) {
        this.field = field;
    }

    void run(People people) {
        var verdict = field.verdict();
        var consultants = field.school().hire(CONSULTANTS);
        var ids = field.school().register(people, 0, CONSULTANTS * EACH);
        var made = Collections.synchronizedList(new ArrayList<Claim>());
        var wishes = wishes(ids);
        Crowd.share(field.clients(), wishes.size(), (_, task) -> {
            var wish = wishes.get(task);
            var chance = new Random(field.random().nextLong());
            var consultant = consultants.get(wish.consultant());
            made.add(Claim.by(consultant, consultant.at(field.anyNode(chance)), wish.ids()));
        });
        for (var claim : made) {
            verdict.holds(claim.won() || claim.capReached(), "below the cap a claim is won, above it refused", claim);
            if (claim.capReached()) {
                var body = claim.answer().body();
                var held = body.path("held").asInt();
                var asked = body.path("asked").asInt();
                verdict.equal(CAP, body.path("cap").asInt(), "the refusal names the cap");
                verdict.holds(held <= CAP && held + asked > CAP, "the refusal is right about the cap", claim);
            }
        }
        for (var consultant : consultants) {
            var won = made.stream()
                    .filter(claim -> claim.won() && claim.consultant().equals(consultant.id()))
                    .mapToInt(claim -> claim.asked().size())
                    .sum();
            var total = consultant
                    .client()
                    .get("/api/customers?scope=mine&size=1")
                    .body()
                    .path("total")
                    .asInt(-1);
            verdict.equal(CAP, won, "a consultant who asks for more gets exactly the cap");
            verdict.equal(won, total, "the list of a consultant holds what they won");
        }
        verdict.note("%d consultants asked for %d each: %d claims", CONSULTANTS, EACH, made.size());
    }

    /** Half of everybody's customers in sevens and half one by one, mixed; in the end enough single ones to fill up. */
    private List<Wish> wishes(List<String> ids) {
        var wishes = new ArrayList<Wish>();
        var last = new ArrayList<Wish>();
        for (int consultant = 0; consultant < CONSULTANTS; consultant++) {
            var own = ids.subList(consultant * EACH, (consultant + 1) * EACH);
            var at = 0;
            for (; at + BATCH <= EACH / 2; at += BATCH) {
                wishes.add(new Wish(consultant, List.copyOf(own.subList(at, at + BATCH))));
            }
            for (; at < EACH; at++) {
                (at < EACH - CAP ? wishes : last).add(new Wish(consultant, List.of(own.get(at))));
            }
        }
        Collections.shuffle(wishes, field.random());
        wishes.addAll(last);
        return wishes;
    }

    private record Wish(int consultant, List<String> ids) {}
}
