package rollbook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import rollbook.bench.Deed.Outcome;

/** Kills the program and its database under load, again and again: nothing acknowledged is lost, nothing happens twice. */
final class Crash {

    private static final int SAMPLE = 500;

    private final Node node;
    private final Random random;
    private final Verdict verdict;
    private final Client visitor;

    private Crash(Node node, Random random, Verdict verdict) {
        this.node = node;
        this.random = random;
        this.verdict = verdict;
        this.visitor = new Client(node.uri(), "none");
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Kills the program and its database under load and looks for damage.", words);
        var ground = Ground.of(arguments, "crash").with("ROLLBOOK_CUSTOMER_CAP", "100000");
        var jvm = arguments.number("jvm-kills", 20, "times the JVM is killed");
        var postgres = arguments.number("postgres-kills", 20, "times PostgreSQL is killed");
        var both = arguments.number("power-cuts", 3, "times both are killed");
        var clients = arguments.number("clients", 16, "consultants at work");
        arguments.complete();

        var verdict = new Verdict();
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var people = new People(ground.seed());
            var numbers = new AtomicInteger(1);
            var everybody = Collections.synchronizedList(new ArrayList<>(school.register(people, 0, 1)));
            var done = new ConcurrentLinkedQueue<Deed>();
            var workers = new ArrayList<Worker>();
            for (var consultant : school.hire(clients)) {
                var chance = new Random(ground.seed() + workers.size());
                workers.add(new Worker(consultant, chance, people, numbers::getAndIncrement, everybody, done));
            }
            var crash = new Crash(node, new Random(ground.seed()), verdict);
            try (var load =
                    Crowd.meanwhile(clients, (who, _) -> workers.get(who).act())) {
                crash.many("kill -9 of the JVM", jvm, crash::killProgram);
                crash.many("kill -9 of PostgreSQL", postgres, crash::killDatabase);
                crash.many("kill -9 of both", both, crash::killBoth);
                crash.pause();
            }
            Crowd.all(clients, who -> workers.get(who).settle());
            crash.askAgain(List.copyOf(done));
            new Effects(school, verdict).judge(done, List.copyOf(everybody));
            new Rebuild(school.admin(), node.database(), ground.data(), verdict).provesEqual("after the crashes");
        }
        verdict.end();
    }

    /** One way to kill. */
    private interface Blow {
        void strike() throws Exception;
    }

    private void many(String name, int times, Blow blow) throws Exception {
        var back = new Histogram();
        for (int i = 0; i < times; i++) {
            pause();
            var began = System.nanoTime();
            blow.strike();
            back.add(System.nanoTime() - began);
        }
        verdict.note("%s: %d times, back after %s", name, times, back);
    }

    private void pause() {
        LockSupport.parkNanos(Duration.ofMillis(1500 + random.nextInt(2500)).toNanos());
    }

    private void killProgram() throws Exception {
        node.kill();
        again();
    }

    private void killBoth() throws Exception {
        node.kill();
        node.database().postmaster().ifPresent(ProcessHandle::destroyForcibly);
        again();
    }

    private void again() throws Exception {
        try {
            node.again();
            verdict.holds(true, "the first restart after a kill works");
        } catch (IllegalStateException e) {
            verdict.holds(false, "the first restart after a kill works", e);
            node.kill();
            node.again();
        }
    }

    /** Without its database the program cannot work; it gets it back by itself. */
    private void killDatabase() throws Exception {
        var postmaster = node.database().postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
        var began = System.nanoTime();
        while (!serves() && System.nanoTime() - began < Duration.ofSeconds(60).toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        var back = serves();
        verdict.holds(back, "the program gets back a database that was killed", node.alive());
        if (!back) {
            node.stop();
            again();
        }
    }

    private boolean serves() {
        return node.database().postmaster().isPresent()
                && visitor.get("/actuator/health").ok();
    }

    /** What was acknowledged before, between and after the crashes is acknowledged in the same words when asked again. */
    private void askAgain(List<Deed> done) {
        var acknowledged = new ArrayList<>(
                done.stream().filter(deed -> deed.outcome() == Outcome.OK).toList());
        for (var outcome : Outcome.values()) {
            verdict.note(
                    "%,d deeds %s",
                    done.stream().filter(deed -> deed.outcome() == outcome).count(), outcome);
        }
        Collections.shuffle(acknowledged, random);
        Crowd.share(4, Math.min(SAMPLE, acknowledged.size()), (_, i) -> {
            var deed = acknowledged.get(i);
            var again = deed.tried();
            verdict.holds(
                    again.answer().status() == deed.answer().status()
                            && again.answer().body().equals(deed.answer().body()),
                    "what was acknowledged is acknowledged alike when asked again under its key",
                    deed,
                    again.answer());
        });
    }
}
