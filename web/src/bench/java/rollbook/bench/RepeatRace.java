package rollbook.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The same request is sent several times at once under one key, to all nodes: it happens once. */
final class RepeatRace {

    private static final int TIMES = 4;

    private final Races.Field field;

    RepeatRace(Races.Field field) {
        this.field = field;
    }

    void run(People people, int requests) {
        var verdict = field.verdict();
        var admin = field.school().admin();
        var answers = new Answer[requests * TIMES];
        Crowd.share(field.clients(), requests * TIMES, (_, task) -> {
            var node = field.nodes().get(task % field.nodes().size());
            answers[task] =
                    admin.at(node).post("/api/customers", body(people, task / TIMES), key(people, task / TIMES));
        });
        Crowd.share(field.clients(), requests, (_, number) -> {
            var settled = admin.post("/api/customers", body(people, number), key(people, number));
            verdict.holds(
                    settled.status() == 201, "a request repeated under its key is answered like the first", settled);
            for (var answer : Arrays.copyOfRange(answers, number * TIMES, (number + 1) * TIMES)) {
                verdict.holds(
                        answer.status() == 201
                                ? answer.id().equals(settled.id())
                                : answer.status() == 409 || answer.status() == 503,
                        "requests at once under one key are answered alike, or asked to come back",
                        answer,
                        settled);
            }
            var found = admin.get("/api/customers?scope=all&q=" + people.phone(number));
            verdict.equal(1L, found.body().path("total").asLong(), "requests under one key happen once");
        });
        var other =
                admin.post("/api/customers", Map.of("phone", "13000000000", "tags", List.of("other")), key(people, 0));
        verdict.equal(422, other.status(), "a key is refused for another body");
        verdict.note("%,d requests sent %d times at once under one key", requests, TIMES);
    }

    /** Without a QQ number, so that nothing but the key keeps it from happening twice. */
    private static Map<String, Object> body(People people, int number) {
        return Map.of("name", "重复", "phone", people.phone(number));
    }

    private static String key(People people, int number) {
        return "repeat-" + people.phone(number);
    }
}
