package rollbook.store.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import rollbook.api.Event;
import rollbook.api.Events;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.store.embedded.EmbeddedPostgres;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.vault.Vault;

/**
 * What sealing costs: the same customers registered, claimed and followed up in a log that keeps everything as it is and in one that
 * seals it, then both read from their beginnings, turn by turn in the same run.
 *
 * <p>Arguments: customers for reading (else 50,000), seconds for each figure of writing (else 5).
 */
final class VaultBench {

    private static final String MASTER = "a master key for benches alone";
    private static final StoredNames NAMES = StoredNames.of(Events.all());
    private static final StaffId CONSULTANT = new StaffId("consultant-7");
    private static final int ROUNDS = 3;

    private VaultBench() {}

    public static void main(String[] arguments) throws Exception {
        var customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var folder = Files.createTempDirectory("rollbook-bench");
        try (var postgres = EmbeddedPostgres.start(folder);
                var open = pool(postgres, "open");
                var sealed = pool(postgres, "sealed")) {
            write(open, sealed, seconds);
            fill(open, false, customers);
            fill(sealed, true, customers);
            for (var round = 0; round < ROUNDS; round++) {
                read("as it is", open, false);
                read("sealed  ", sealed, true);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void write(HikariDataSource open, HikariDataSource sealed, int seconds) throws Exception {
        for (var clients : List.of(8, 1, 8, 32)) {
            for (var database : List.of(open, sealed)) {
                try (var log = new Opened(database, database == sealed)) {
                    var done = new AtomicLong();
                    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                    try (var threads = Executors.newFixedThreadPool(clients)) {
                        for (var client = 0; client < clients; client++) {
                            threads.execute(() -> {
                                while (System.nanoTime() < end) {
                                    var id = UUID.randomUUID().toString();
                                    log.storage().append(List.of(message(id, 0, registered(id))));
                                    done.incrementAndGet();
                                }
                            });
                        }
                    }
                    System.out.printf(
                            "%s: %2d clients, %d registrations/s%n",
                            database == sealed ? "sealed  " : "as it is", clients, done.get() / seconds);
                }
            }
        }
    }

    private static void fill(HikariDataSource database, boolean seals, int customers) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate log.event");
            statement.execute("truncate vault.key");
        }
        try (var log = new Opened(database, seals)) {
            for (var done = 0; done < customers; done += 100) {
                log.storage()
                        .append(Stream.generate(() -> UUID.randomUUID().toString())
                                .limit(100)
                                .flatMap(VaultBench::life)
                                .toList());
            }
        }
    }

    private static Stream<DomainEventMessage<?>> life(String id) {
        var customer = new CustomerId(id);
        return Stream.of(
                message(id, 0, registered(id)),
                message(id, 1, new CustomerClaimed(customer, CONSULTANT)),
                message(id, 2, said(customer, "f-" + id)),
                message(id, 3, said(customer, "g-" + id)));
    }

    private static CustomerRegistered registered(String id) {
        return new CustomerRegistered(
                new CustomerId(id),
                new CustomerFile(
                        "王小明",
                        id.substring(0, 8),
                        "小明",
                        "13800138000",
                        null,
                        "wang@example.org",
                        null,
                        Sex.MALE,
                        LocalDate.of(1999, 1, 2),
                        null,
                        Source.QQ_GROUP,
                        null,
                        null,
                        "wants to learn Java at weekends",
                        List.of("java", "weekend"),
                        null),
                null);
    }

    private static FollowUpRecorded said(CustomerId customer, String id) {
        return new FollowUpRecorded(
                customer,
                new FollowUpId(id),
                CONSULTANT,
                new FollowUp("called, comes to look at the school on Saturday", Intention.WITHIN_A_MONTH, null, null));
    }

    private static DomainEventMessage<?> message(String id, long sequence, Event event) {
        return new GenericDomainEventMessage<>(
                "Customer",
                id,
                sequence,
                event,
                Map.of("actor", "consultant-7", "roles", "CONSULTANT", "requestId", id));
    }

    private static void read(String what, HikariDataSource database, boolean seals) throws Exception {
        try (var log = new Opened(database, seals)) {
            var wanted = log.storage().createHeadToken().position().orElse(0);
            var start = System.nanoTime();
            try (var stream = log.storage().openStream(null)) {
                for (var read = 0L; read < wanted; read++) {
                    stream.nextAvailable().getPayload();
                }
            }
            var nanos = System.nanoTime() - start;
            System.out.printf("%s: %d events read, %.1f µs each%n", what, wanted, nanos / 1e3 / wanted);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, String name) throws SQLException {
        postgres.createDatabase(name);
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url(name));
        config.setUsername(postgres.username());
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(32);
        config.setMinimumIdle(2);
        var pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        return pool;
    }

    /** A node that has just been started: no key is at hand. */
    private record Opened(LogConnections connections, LogStorage storage) implements AutoCloseable {

        Opened(HikariDataSource database, boolean seals) {
            this(database, LogConnections.besides(database), seals);
        }

        private Opened(HikariDataSource database, LogConnections connections, boolean seals) {
            this(connections, open(database, connections, seals));
        }

        private static LogStorage open(HikariDataSource database, LogConnections connections, boolean seals) {
            var serializer = seals
                    ? NamedSerializer.ofRecords(NAMES, Vault.on(database, MASTER))
                    : NamedSerializer.ofRecords(NAMES);
            return LogStorage.open(database, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE);
        }

        @Override
        public void close() {
            storage.close();
            connections.close();
        }
    }
}
