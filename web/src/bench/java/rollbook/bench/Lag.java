package rollbook.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives a node commands at a steady pace, whether it keeps up or not, and after some of them asks for the list as of the position they
 * were answered with: tells how long after the answer the list shows what was done. The question itself is in that time; how long the
 * same question takes by itself is told beside it. The pace has to be kept, and the list to be in time.
 */
final class Lag {

    private static final String LIST = "/api/customers?scope=mine&size=20";

    /** The share of the pace wanted from which on it counts as kept. */
    private static final double KEPT = 0.98;

    private final List<School.Consultant> consultants;
    private final List<String> customers;
    private final int each;
    private final int rate;
    private final Verdict verdict;

    private Lag(List<School.Consultant> consultants, List<String> customers, int each, int rate, Verdict verdict) {
        this.consultants = consultants;
        this.customers = customers;
        this.each = each;
        this.rate = rate;
        this.verdict = verdict;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Measures from a command's answer until the list shows it.", words);
        var ground = Ground.of(arguments, "lag");
        var rate = arguments.number("rate", 500, "commands per second");
        var warm = arguments.number("warm", 90, "seconds before anything is measured");
        var seconds = arguments.number("seconds", 20, "seconds to measure");
        var sellers = arguments.number("consultants", 200, "consultants");
        var each = arguments.number("each", 40, "customers of each consultant");
        var clients = arguments.number("clients", 32, "connections");
        var p50 = arguments.number("p50", 10, "ms within which the list shows half of what was answered");
        var p99 = arguments.number("p99", 50, "ms within which it shows 99 in a hundred");
        arguments.complete();

        var verdict = new Verdict();
        try (var node = Node.start(ground)) {
            var school = new School(Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD));
            var consultants = school.hire(sellers);
            var customers = school.register(new People(ground.seed()), 0, sellers * each);
            for (int i = 0; i < sellers; i++) {
                consultants
                        .get(i)
                        .client()
                        .post(
                                "/api/customers/claims",
                                Map.of("customerIds", customers.subList(i * each, i * each + each)));
            }
            var lag = new Lag(consultants, customers, each, rate, verdict);
            lag.run(clients, Duration.ofSeconds(warm), new Histogram(), new Histogram(), new Histogram());
            var acknowledged = new Histogram();
            var visible = new Histogram();
            var alone = new Histogram();
            var pace = lag.run(clients, Duration.ofSeconds(seconds), acknowledged, visible, alone);
            verdict.note("%,.0f commands/s of %,d wanted", pace.perSecond(), rate);
            verdict.note("from when a command was due until its answer: %s", acknowledged);
            verdict.note("from the answer until the list shows it: %s", visible);
            verdict.note("the same list without waiting: %s", alone);
            judge(pace, rate, visible, p50, p99, verdict);
        }
        verdict.end();
    }

    private static void judge(Pace pace, int rate, Histogram visible, int p50, int p99, Verdict verdict) {
        verdict.holds(pace.perSecond() >= KEPT * rate, "the pace is kept", pace.perSecond());
        verdict.holds(
                visible.milliseconds(50) < p50,
                "half of what was answered is shown in less than %d ms".formatted(p50),
                visible);
        verdict.holds(visible.milliseconds(99) < p99, "99 of 100 are shown in less than %d ms".formatted(p99), visible);
    }

    private Pace run(int clients, Duration time, Histogram acknowledged, Histogram visible, Histogram alone) {
        var began = System.nanoTime();
        return Crowd.during(clients, time, (_, task) -> {
            var due = began + TimeUnit.SECONDS.toNanos(1) / rate * task;
            LockSupport.parkNanos(due - System.nanoTime());
            var customer = task % customers.size();
            var consultant = consultants.get(customer / each).client();
            var answer = consultant.post(
                    "/api/customers/" + customers.get(customer) + "/follow-ups",
                    Map.of("content", "谈过课程", "intention", "NO_PLAN"));
            acknowledged.add(answer.ended() - due);
            verdict.equal(201, answer.status(), "a follow-up is written down");
            if (task % 20 == 0) {
                var list = consultant.get(LIST, answer);
                visible.add(list.ended() - answer.ended());
                verdict.equal(200, list.status(), "the list is shown within two seconds");
            } else if (task % 20 == 10) {
                alone.add(consultant.get(LIST).nanos());
            }
        });
    }
}
