package rollbook.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How long each kind of thing took, in however many stretches it was done. */
final class OuladTimes {

    private final Node node;
    private final int clients;
    private final Map<String, Spent> spent = new LinkedHashMap<>();

    OuladTimes(Node node, int clients) {
        this.node = node;
        this.clients = clients;
    }

    /** What was spent on one kind of thing. */
    private static final class Spent {

        private final Histogram requests = new Histogram();
        private long things;
        private long nanos;
        private double program;
        private double database;
    }

    /** One request of a stretch; answers how many things it did. */
    @FunctionalInterface
    interface Request {
        int make(int task);
    }

    /** So many requests, shared by all clients; only the time of these counts. */
    void stretch(String what, int requests, Request request) {
        if (requests == 0) {
            return;
        }
        var sum = spent.computeIfAbsent(what, _ -> new Spent());
        var before = Effort.of(node);
        var began = System.nanoTime();
        var done = new AtomicLong();
        Crowd.share(clients, requests, (_, task) -> {
            var asked = System.nanoTime();
            done.addAndGet(request.make(task));
            sum.requests.add(System.nanoTime() - asked);
        });
        sum.nanos += System.nanoTime() - began;
        sum.things += done.get();
        var effort = Effort.of(node).since(before);
        sum.program += effort.program();
        sum.database += effort.database();
    }

    void print() {
        var table = new Table(
                "what", "how many", "requests", "seconds", "per second", "p50 / p99 ms of a request", "CPU ms each");
        spent.forEach((what, sum) -> table.line(
                what,
                "%,d".formatted(sum.things),
                "%,d".formatted(sum.requests.count()),
                sum.nanos / 1e9,
                new Pace(sum.things, sum.nanos).perSecond(),
                "%.1f / %.1f".formatted(sum.requests.milliseconds(50), sum.requests.milliseconds(99)),
                new Effort(sum.program, sum.database).each(sum.things)));
        table.print();
    }
}
