package rollbook.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Random;

/** Every QQ number is registered ten times at once: one file is opened, nine are refused. */
final class QqRace {

    private static final int TIMES = 10;

    private final Races.Field field;

    QqRace(Races.Field field) {
        this.field = field;
    }

    void run(People people, int numbers) {
        var verdict = field.verdict();
        var answers = new Answer[numbers * TIMES];
        Crowd.share(field.clients(), numbers * TIMES, (_, task) -> {
            var person = new LinkedHashMap<>(people.person(task / TIMES));
            person.put("qq", spelt(people.qq(task / TIMES), task % TIMES));
            var node = field.anyNode(new Random(field.random().nextLong()));
            answers[task] = field.school().admin().at(node).post("/api/customers", person);
        });
        var created = new HashMap<Integer, String>();
        for (int task = 0; task < answers.length; task++) {
            var answer = answers[task];
            if (answer.status() == 201) {
                var other = created.put(task / TIMES, answer.id());
                verdict.equal(null, other, "of equal QQ numbers registered at once no second one succeeds");
            } else {
                verdict.holds(
                        answer.status() == 409 && answer.refusedAs("customer/qq-taken"),
                        "of equal QQ numbers registered at once the others are refused as taken",
                        answer);
            }
        }
        verdict.equal(numbers, created.size(), "of equal QQ numbers registered at once one succeeds each");
        Crowd.share(8, numbers, (_, number) -> {
            var found = field.school().admin().get("/api/customers?scope=all&q=" + people.qq(number));
            var one = found.body().path("items").path(0).path("id").asString("");
            verdict.equal(1L, found.body().path("total").asLong(), "one customer is found by each QQ number");
            verdict.equal(created.get(number), one, "the customer found is the one whose registration succeeded");
        });
        verdict.note("%,d QQ numbers registered %d times at once", numbers, TIMES);
    }

    /** The same number as people write it. */
    private static String spelt(String qq, int way) {
        return switch (way) {
            case 7 -> qq.substring(0, 5) + " " + qq.substring(5);
            case 8 ->
                qq.chars()
                        .map(c -> '０' + (c - '0'))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 9 -> qq.substring(0, 4) + "-" + qq.substring(4);
            default -> qq;
        };
    }
}
