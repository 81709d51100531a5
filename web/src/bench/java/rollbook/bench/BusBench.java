package rollbook.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.MetaDataKeys;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.web.RollbookApplication;

/**
 * Gives commands straight to the bus, in the JVM of the program itself and on its own database: what deciding and the log take, without
 * HTTP. The lists are kept beside it as ever. Nobody wants what another does.
 */
final class BusBench {

    private static final List<Integer> THREADS = List.of(1, 8, 32);
    private static final int MOST_THREADS = 32;
    private static final int AT_ONCE = 20;

    /** About how many one consultant claims; they may hold 150. */
    private static final int EACH = 100;

    private static final FollowUp TALK = new FollowUp("谈过课程", Intention.NO_PLAN, null, null);

    private final CommandGateway gateway;
    private final int deeds;
    private final People people;
    private final Verdict verdict;
    private final AtomicInteger registered = new AtomicInteger();

    private BusBench(CommandGateway gateway, int deeds, People people, Verdict verdict) {
        this.gateway = gateway;
        this.deeds = deeds;
        this.people = people;
        this.verdict = verdict;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Measures commands given straight to the bus of a program in this JVM.", words);
        var ground = Ground.of(arguments, "bus");
        var deeds = arguments.number("deeds", 4_000, "deeds of each figure; a quarter of that for 20 at once");
        arguments.complete();
        FileSystemUtils.deleteRecursively(ground.data());
        Files.createDirectories(ground.data());

        var verdict = new Verdict();
        System.setProperty("disable-axoniq-console-message", "true");
        try (var context = new SpringApplicationBuilder(RollbookApplication.class)
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + ground.port(),
                        "--rollbook.data=" + ground.data(),
                        "--rollbook.admin-password=" + Ground.ADMIN_PASSWORD)) {
            new BusBench(context.getBean(CommandGateway.class), deeds, new People(ground.seed()), verdict).run();
        }
        verdict.end();
    }

    private void run() {
        new Round(MOST_THREADS).all(new Table("to warm up", "threads", "p50 ms", "p99 ms", "per second"));
        var table = new Table("what", "threads", "p50 ms", "p99 ms", "per second");
        for (var threads : THREADS) {
            new Round(threads).all(table);
        }
        table.print();
    }

    /** Everything once, by so many threads, with customers and consultants of its own. */
    private final class Round {
        private final int threads;
        private final int batches = deeds / 4;
        private final List<CustomerId> single = newIds(deeds);
        private final List<CustomerId> together = newIds(batches * AT_ONCE);
        private final List<Actor> consultants =
                consultants((single.size() + together.size()) / EACH + 2 * MOST_THREADS);

        Round(int threads) {
            this.threads = threads;
        }

        void all(Table table) {
            Crowd.share(MOST_THREADS, together.size(), (_, i) -> register(together.get(i), i));
            measure("register", deeds, table, i -> register(single.get(i), i));
            measure("claim", deeds, table, i -> claim(i, single.subList(i, i + 1)));
            measure("follow up", deeds, table, this::followUp);
            measure(
                    "claim 20 at once",
                    batches,
                    table,
                    i -> claim(i, together.subList(i * AT_ONCE, i * AT_ONCE + AT_ONCE)));
        }

        private void measure(String what, int count, Table table, Deed deed) {
            var taken = new Histogram();
            var began = System.nanoTime();
            Crowd.share(threads, count, (_, number) -> {
                var start = System.nanoTime();
                deed.once(number);
                taken.add(System.nanoTime() - start);
            });
            var pace = new Pace(count, System.nanoTime() - began);
            table.line(what, threads, taken.milliseconds(50), taken.milliseconds(99), pace.perSecond());
        }

        private void register(CustomerId id, int number) {
            send(new RegisterCustomer(id, file(registered.getAndIncrement()), false, false, null), by(number));
        }

        private void claim(int number, List<CustomerId> ids) {
            send(new ClaimCustomers(by(number).id(), List.copyOf(ids)), by(number));
        }

        private void followUp(int number) {
            var id = new FollowUpId(UUID.randomUUID().toString());
            send(new RecordFollowUp(single.get(number), id, TALK), by(number));
        }

        /** They take turns, so that those who work at the same time are different people. */
        private Actor by(int number) {
            return consultants.get(number % consultants.size());
        }
    }

    /** One thing of those that are done. */
    @FunctionalInterface
    private interface Deed {
        void once(int number);
    }

    private CustomerFile file(int number) {
        var name = people.person(number).get("name");
        return new CustomerFile(
                String.valueOf(name),
                people.qq(number),
                null,
                people.phone(number),
                null,
                null,
                null,
                null,
                null,
                null,
                Source.WEBSITE,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static List<Actor> consultants(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new StaffId(UUID.randomUUID().toString()))
                .map(id -> new Actor(id, Set.of(Role.CONSULTANT), null))
                .toList();
    }

    private void send(Command command, Actor actor) {
        var metaData = new HashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.REQUEST, UUID.randomUUID().toString());
        var done = new FutureCallback<Object, Object>();
        gateway.send(new GenericCommandMessage<>(command, metaData), done);
        try {
            var result = done.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
            verdict.holds(!result.isExceptional(), "what nobody fights over succeeds", command, result);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CustomerId> newIds(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new CustomerId(UUID.randomUUID().toString()))
                .toList();
    }
}
