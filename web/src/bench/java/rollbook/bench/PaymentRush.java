package rollbook.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everybody pays at once, and every payment wants the next receipt: proves that none fails, that no number is left out and none comes
 * twice, and tells how many a second that makes.
 */
final class PaymentRush {

    private PaymentRush() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Takes payments from many clients at once and checks their receipts.", words);
        var ground = Ground.of(arguments, "payments");
        var nodes = arguments.number("nodes", 1, "nodes on one database");
        var seconds = arguments.number("seconds", 15, "how long for each number of clients");
        var payers = arguments.number("payers", 200, "customers who pay");
        arguments.complete();

        var verdict = new Verdict();
        try (var team = Races.Team.start(ground, nodes)) {
            var rush = new Rush(team, new Random(ground.seed()), verdict);
            var customers = team.school().register(new People(ground.seed()), 0, payers);
            for (var clients : List.of(1, 8, 32)) {
                rush.run(clients, Duration.ofSeconds(seconds), customers);
            }
            rush.check();
        }
        verdict.end();
    }

    /** One after the other, with more and more clients. */
    private record Rush(Races.Team team, Random random, Verdict verdict, Map<String, Boolean> paid) {

        private static final int PAGE = 100;

        Rush(Races.Team team, Random random, Verdict verdict) {
            this(team, random, verdict, new ConcurrentHashMap<>());
        }

        void run(int clients, Duration time, List<String> customers) {
            var taken = new Histogram();
            var begun = random.nextInt(1_000_000);
            var pace = Crowd.during(clients, time, (who, task) -> {
                var node = team.uris().get((who + task) % team.uris().size());
                var customer = customers.get((begun + who * 31 + task) % customers.size());
                var answer = team.school().admin().at(node).post("/api/payments", payment(customer));
                taken.add(answer.nanos());
                verdict.equal(201, answer.status(), "nobody who pays is sent away");
                paid.put(answer.id(), true);
            });
            verdict.note(
                    "%2d clients: %,.0f payments/s, p50 %.1f ms, p99 %.1f ms",
                    clients, pace.perSecond(), taken.milliseconds(50), taken.milliseconds(99));
        }

        private static Map<String, String> payment(String customer) {
            return Map.of("customerId", customer, "kind", "OTHER", "amount", "1.10", "method", "CASH");
        }

        void check() {
            var numbers = new TreeSet<Integer>();
            var found = new HashSet<String>();
            int page = 1;
            int lines;
            do {
                var answer = team.school().admin().get("/api/payments?sort=receipt&size=" + PAGE + "&page=" + page++);
                var items = answer.body().path("items");
                items.forEach(item -> {
                    found.add(item.path("id").asString());
                    var number = item.path("receipt").asString("0000-0").substring(5);
                    verdict.holds(numbers.add(Integer.valueOf(number)), "no number comes twice", number);
                });
                lines = items.size();
            } while (lines == PAGE);
            verdict.equal(paid.keySet(), found, "the cash book shows just what was paid");
            verdict.equal(1, numbers.first(), "numbers begin with 1");
            verdict.equal(numbers.size(), numbers.last(), "no number is left out");
            verdict.note("%,d payments, receipts 1 to %,d", paid.size(), numbers.last());
        }
    }
}
