package rollbook.store.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import rollbook.api.Events;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.store.embedded.EmbeddedPostgres;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.vault.Vault;

/**
 * How many units of work the log takes in a second, in one run beside what else could be done on the same server: single rows by JDBC,
 * {@code pgbench} where it is installed, and Axon's own engines with the lock that makes them as safe. All are durable, each unit
 * acknowledged to its own client. The contenders take turns; medians are printed. Then how fast each log is read from its beginning.
 * Ends with 1 where 32 clients do not get from our log what they have to.
 *
 * <p>Arguments: a folder for the database (else a temporary one), seconds for each figure (else 5), events of a unit of work (else
 * 1; a claim has 2), rounds (else 3).
 */
final class AppendBench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int JUDGED_AT = 32;

    /** How much faster ours has to be than another contender, if that one is there. */
    private static final Map<String, Double> WANTED = Map.of(PgBench.NAME, 0.5, AxonEngines.JPA, 3.0);

    private final HikariDataSource dataSource;
    private final EmbeddedPostgres postgres;
    private final Duration each;
    private final int events;
    private final int rounds;

    private AppendBench(HikariDataSource dataSource, EmbeddedPostgres postgres, Duration each, int events, int rounds) {
        this.dataSource = dataSource;
        this.postgres = postgres;
        this.each = each;
        this.events = events;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        var held = false;
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("rollbook-bench");
        var each = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
        var events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        var rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        try (var postgres = EmbeddedPostgres.start(folder);
                var dataSource = pool(postgres)) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/event-store")
                    .load()
                    .migrate();
            var serializer = NamedSerializer.ofRecords(
                    StoredNames.of(Events.all()), Vault.on(dataSource, "a master key for benches alone"));
            try (var connections = LogConnections.besides(dataSource);
                    var storage = LogStorage.open(
                            dataSource, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE);
                    var axon = AxonEngines.on(dataSource, serializer)) {
                held = new AppendBench(dataSource, postgres, each, events, rounds).run(storage, axon);
            }
        } finally {
            if (arguments.length == 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.exit(held ? 0 : 1);
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) throws SQLException {
        postgres.createDatabase("bench");
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url("bench"));
        config.setUsername(postgres.username());
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(Arrays.stream(CLIENTS).max().orElseThrow());
        return new HikariDataSource(config);
    }

    /** Whether 32 clients get what they have to. */
    private boolean run(LogStorage storage, AxonEngines axon) throws Exception {
        prepareRows();
        var ours = Contender.of("ours", () -> storage.append(unit()));
        var contenders = List.of(
                ours, Contender.of("single rows", this::insertOne), axon.jpa(this::unit), axon.jdbc(this::unit));
        for (var contender : contenders) {
            measure(8, contender);
        }
        var pgbench = PgBench.find(postgres, each);
        var held = true;
        for (var clients : CLIENTS) {
            var figures = new LinkedHashMap<String, List<Figures>>();
            for (var round = 0; round < rounds; round++) {
                for (var contender : contenders) {
                    figures.computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                            .add(measure(clients, contender));
                }
                if (pgbench.isPresent()) {
                    figures.computeIfAbsent(PgBench.NAME, _ -> new ArrayList<>())
                            .add(pgbench.get().run(clients));
                }
            }
            print(clients, ours.name(), figures);
            held &= clients != JUDGED_AT || judge(ours.name(), figures);
        }
        var stored = storage.createHeadToken().position().orElse(0);
        read("ours", () -> readOurs(storage, stored));
        read("Axon JPA", axon::readJpa);
        read("Axon JDBC", axon::readJdbc);
        return held;
    }

    private static boolean judge(String first, Map<String, List<Figures>> figures) {
        var ours = Figures.median(figures.getOrDefault(first, List.of())).perSecond();
        var held = true;
        for (var wanted : new TreeMap<>(WANTED).entrySet()) {
            var theirs = figures.get(wanted.getKey());
            if (theirs == null) {
                System.out.printf("not judged: no %s%n", wanted.getKey());
                continue;
            }
            var ratio = ours / Figures.median(theirs).perSecond();
            var enough = ratio >= wanted.getValue();
            System.out.printf(
                    "%s ours is at least %.1f of %s: %.2f%n",
                    enough ? "holds   " : "VIOLATED", wanted.getValue(), wanted.getKey(), ratio);
            held &= enough;
        }
        return held;
    }

    private static void print(int clients, String first, Map<String, List<Figures>> figures) {
        System.out.printf(
                "%d clients, medians: units of work per second, p50 and p99 in ms, ours beside it%n", clients);
        var ours = Figures.median(figures.getOrDefault(first, List.of()));
        figures.forEach((name, all) -> {
            var median = Figures.median(all);
            System.out.printf(
                    "  %-17s %9.0f  %6.2f  %6.2f   %5.2f%n",
                    name, median.perSecond(), median.p50(), median.p99(), ours.perSecond() / median.perSecond());
        });
    }

    private List<DomainEventMessage<?>> unit() {
        return Stream.<DomainEventMessage<?>>generate(AppendBench::event)
                .limit(events)
                .toList();
    }

    private static DomainEventMessage<?> event() {
        var customer = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                "Customer",
                customer,
                0,
                new CustomerEvent.CustomerClaimed(new CustomerId(customer), new StaffId("consultant-7")),
                Map.of("actor", "consultant-7", "roles", "CONSULTANT", "requestId", customer));
    }

    private void prepareRows() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists single_row (id uuid primary key, payload bytea)");
        }
    }

    private void insertOne() throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into single_row values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, new byte[180]);
            insert.executeUpdate();
        }
    }

    private Figures measure(int clients, Contender contender) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + each.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(_ -> threads.submit(() -> {
                        var times = new ArrayList<Long>();
                        while (System.nanoTime() < end) {
                            var start = System.nanoTime();
                            contender.append();
                            times.add(System.nanoTime() - start);
                        }
                        return times;
                    }))
                    .toList();
            var all = new ArrayList<Long>();
            for (var client : running) {
                all.addAll(client.get());
            }
            return Figures.of(all, each);
        }
    }

    private static long readOurs(LogStorage storage, long stored) throws InterruptedException {
        try (var stream = storage.openStream(null)) {
            for (var read = 0L; read < stored; read++) {
                stream.nextAvailable().getPayload();
            }
        }
        return stored;
    }

    private static void read(String name, Callable<Long> reading) throws Exception {
        var start = System.nanoTime();
        var read = reading.call();
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("read from the beginning, %s: %d events, %.0f/s%n", name, read, read / seconds);
    }
}
