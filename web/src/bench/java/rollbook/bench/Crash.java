package rollbook.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Does harm to two nodes and their database while people work at both: nothing acknowledged is lost, nothing happens twice, nothing
 * refused has an effect, what is unknown is there once or never and settled by asking again, no reader has passed over anything. The order of the blows is drawn
 * from the seed.
 */
final class Crash {

    private static final int DISK_MEGABYTES = 1_200;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Ground ground;
    private final Random random;
    private final Verdict verdict = new Verdict();
    private final Blows blows;
    private final Struck struck;
    private final Duration rest;
    private final String serverAgain;

    private Crash(Ground ground, Blows blows, Duration rest, String serverAgain) {
        this.ground = ground;
        this.random = new Random(ground.seed());
        this.blows = blows;
        this.struck = new Struck(blows);
        this.rest = rest;
        this.serverAgain = serverAgain;
    }

    public static void main(String... words) throws Exception {
        var arguments =
                Arguments.of("Does harm to two nodes and their database under load and looks for damage.", words);
        var ground = Ground.of(arguments, "crash").with("ROLLBOOK_CUSTOMER_CAP", "100000");
        var blows = Blows.of(arguments);
        var clients = arguments.number("clients", 16, "consultants at work, half of them at each node");
        var rest = Duration.ofMillis(arguments.number("rest", 0, "milliseconds that each rests between two deeds"));
        var serverAgain = arguments.text(
                "server-again", "", "command that kills the Axon Server, starts it again and waits until it is up");
        arguments.complete();
        if (blows.count(Blow.SERVER_KILL) > 0 && serverAgain.isBlank()) {
            throw new IllegalArgumentException("nobody knows how to kill the Axon Server: say --server-again");
        }
        FileSystemUtils.deleteRecursively(ground.data());
        new Crash(ground, blows, rest, serverAgain).run(clients);
    }

    private void run(int clients) throws Exception {
        try (var disk = blows.count(Blow.FULL_DISK) == 0 ? null : SmallDisk.mount(ground.data(), DISK_MEGABYTES)) {
            var clock = WrongClock.in(ground.data().resolveSibling("crash-clock"));
            var onDisk = disk == null ? ground : ground.with("ROLLBOOK_TEMPORARY_DATA", "true");
            try (var first = Node.start(onDisk);
                    var toDatabase = new Cutter(
                            ground.port() + 2,
                            () -> new InetSocketAddress(
                                    "127.0.0.1", first.database().port()));
                    var toAxonServer = ground.axonServer()
                            .map(server -> new Cutter(ground.port() + 3, () -> server))
                            .orElse(null);
                    var second = Node.join(onDisk, 1, toDatabase.port(), onItsOwn(toAxonServer, clock))) {
                var ways = toAxonServer == null ? List.of(toDatabase) : List.of(toDatabase, toAxonServer);
                new Harm(first, second, ways, disk, clock).work(clients);
            }
        } finally {
            struck.lines().forEach(line -> verdict.note("%s", line));
        }
        verdict.end();
    }

    /** What the second node alone is told. */
    private static Map<String, String> onItsOwn(@Nullable Cutter toAxonServer, Optional<WrongClock> clock) {
        var environment = new HashMap<>(clock.map(WrongClock::environment).orElse(Map.of()));
        if (toAxonServer != null) {
            environment.put(Ground.AXON_SERVERS, "127.0.0.1:" + toAxonServer.port());
        }
        return environment;
    }

    /** What is done to whom. */
    private final class Harm {

        private final Node first;
        private final Node second;
        private final List<Cutter> ways;
        private final @Nullable SmallDisk disk;
        private final Optional<WrongClock> clock;

        private Harm(Node first, Node second, List<Cutter> ways, @Nullable SmallDisk disk, Optional<WrongClock> clock) {
            this.first = first;
            this.second = second;
            this.ways = ways;
            this.disk = disk;
            this.clock = clock;
        }

        void work(int clients) throws Exception {
            var school = new School(first);
            var people = new People(ground.seed());
            var numbers = new AtomicInteger(1);
            var everybody = Collections.synchronizedList(new ArrayList<>(school.register(people, 0, 1)));
            var done = new ConcurrentLinkedQueue<Deed>();
            var workers = new ArrayList<Worker>();
            for (var hired : school.hire(clients)) {
                var node = workers.size() % 2 == 0 ? first : second;
                var consultant = new School.Consultant(hired.id(), hired.username(), hired.at(node.uri()));
                var chance = new Random(ground.seed() + workers.size());
                workers.add(new Worker(consultant, chance, people, numbers::getAndIncrement, everybody, done, PAUSE));
            }
            try (var load = Crowd.meanwhile(clients, (who, _) -> {
                workers.get(who).act();
                LockSupport.parkNanos(rest.toNanos());
            })) {
                for (var blow : blows.inOrder(random)) {
                    breathe();
                    strike(blow);
                }
                breathe();
            }
            var after = new Aftermath(done, random, verdict);
            after.settle(workers, PATIENCE);
            after.writeDown(
                    Path.of("target", "crash-deeds-" + ground.seed() + ".log").toAbsolutePath());
            after.askAgain();
            var rebuild = new Rebuild(school.admin(), first.database(), ground.data(), verdict);
            rebuild.awaitCaughtUp();
            new Effects(school, verdict).judge(done, List.copyOf(everybody));
            rebuild.provesEqual("after the crashes");
        }

        private void strike(Blow blow) throws Exception {
            var hindrance = hindrance(blow);
            if (hindrance.isPresent()) {
                struck.missed(blow, hindrance.get());
                return;
            }
            var began = System.nanoTime();
            var hit = true;
            switch (blow) {
                case JVM_KILL -> {
                    var node = random.nextBoolean() ? first : second;
                    node.kill();
                    again(node);
                }
                case POSTGRES_KILL -> {
                    var postmaster = first.database().postmaster().orElseThrow();
                    postmaster.destroyForcibly();
                    postmaster.onExit().get();
                    awaitServing("the program gets back a database that was killed");
                }
                case POWER_CUT -> {
                    first.kill();
                    first.database().postmaster().ifPresent(ProcessHandle::destroyForcibly);
                    again(first);
                    awaitServing("the other node gets back a database that was killed");
                }
                case PAUSE -> {
                    var node = random.nextBoolean() ? first : second;
                    node.pause(Duration.ofSeconds(15 + random.nextInt(46)));
                    awaitServing("a node that was paused goes on");
                }
                case CUT -> {
                    hit = way().cut() > 0;
                    verdict.holds(hit, "there were connections to cut");
                    awaitServing("a node whose connections were cut goes on");
                }
                case LOST_ANSWER -> {
                    hit = way().cutAnswers(Duration.ofMillis(50 + random.nextInt(400))) > 0;
                    verdict.holds(hit, "there were answers to lose");
                    awaitServing("a node whose answers were lost goes on");
                }
                case DELAY -> {
                    way().delay(Duration.ofMillis(500 + random.nextInt(4_000)));
                    awaitServing("a node that was held up goes on");
                }
                case WRONG_CLOCK -> setClockWrong(clock.orElseThrow());
                case FULL_DISK -> fillDisk(Objects.requireNonNull(disk));
                case SERVER_KILL -> killServer();
            }
            if (hit) {
                struck.fell(blow);
            } else {
                struck.missed(blow, "there was nothing to cut");
            }
            IO.println("  %s, back after %.1f s".formatted(blow, (System.nanoTime() - began) / 1e9));
        }

        /** Why this blow cannot fall here. */
        private Optional<String> hindrance(Blow blow) {
            return blow == Blow.WRONG_CLOCK && clock.isEmpty() ? Optional.of("no C compiler") : Optional.empty();
        }

        /** Between the second node and the database, or the Axon Server where there is one. */
        private Cutter way() {
            return ways.size() == 1 ? ways.getFirst() : ways.get(random.nextInt(ways.size()));
        }

        private void setClockWrong(WrongClock clock) throws Exception {
            clock.set(Duration.ofSeconds(random.nextBoolean() ? 120 : -120));
            breathe();
            breathe();
            clock.set(Duration.ZERO);
            awaitServing("a node whose clock jumped goes on");
        }

        private void fillDisk(SmallDisk disk) throws Exception {
            disk.fill();
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            disk.empty();
            if (!first.alive()) {
                again(first);
            }
            awaitServing("the program gets back a database whose disk was full");
        }

        private void killServer() throws Exception {
            var server = new ProcessBuilder(serverAgain.strip().split("\\s+", -1))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            verdict.equal(0, server.waitFor(), "an Axon Server that was killed starts on what it has stored");
            awaitServing("the program gets back an Axon Server that was killed");
        }

        private void again(Node node) throws Exception {
            try {
                node.again();
                verdict.holds(true, "the first restart after a kill works");
            } catch (IllegalStateException e) {
                verdict.holds(false, "the first restart after a kill works", e);
                node.kill();
                node.again();
            }
        }

        private void awaitServing(String promise) throws Exception {
            var began = System.nanoTime();
            var back = serves();
            while (!back && System.nanoTime() - began < Duration.ofSeconds(90).toNanos()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                back = serves();
            }
            verdict.holds(
                    back,
                    promise,
                    first.alive(),
                    second.alive(),
                    back ? "up" : health(first),
                    back ? "up" : health(second));
            if (!back) {
                first.stop();
                again(first);
            }
        }

        private String health(Node node) {
            try {
                var admin = Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
                return admin.get("/actuator/health").toString();
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }

        private boolean serves() {
            return first.database().postmaster().isPresent() && first.isUp() && second.isUp();
        }
    }

    private void breathe() {
        LockSupport.parkNanos(Duration.ofMillis(1500 + random.nextInt(2500)).toNanos());
    }
}
