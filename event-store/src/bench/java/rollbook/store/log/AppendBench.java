package rollbook.store.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * How many units of work the log takes in a second, beside how many single rows the same server commits for as many clients in the
 * same run: all durable, each acknowledged to its own client. Then how fast the log is read from its beginning.
 *
 * <p>Arguments: a folder for the database (else a temporary one), seconds for each figure (else 5), events of a unit of work (else
 * 1; a claim has 2).
 */
final class AppendBench {

    private static final int[] CLIENTS = {1, 8, 32};

    private final HikariDataSource dataSource;
    private final LogStorage storage;
    private final Duration each;
    private final int events;

    private AppendBench(HikariDataSource dataSource, LogStorage storage, Duration each, int events) {
        this.dataSource = dataSource;
        this.storage = storage;
        this.each = each;
        this.events = events;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("rollbook-bench");
        var each = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
        var events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
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
                            dataSource, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE)) {
                new AppendBench(dataSource, storage, each, events).run();
            }
        } finally {
            if (arguments.length == 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
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

    private void run() throws Exception {
        prepareRows();
        measure(8, this::appendOne);
        measure(8, this::insertOne);
        System.out.println("clients  appends/s  p50 ms  p99 ms   single rows/s  p50 ms  p99 ms   ratio");
        for (var clients : CLIENTS) {
            var appends = measure(clients, this::appendOne);
            var rows = measure(clients, this::insertOne);
            System.out.printf(
                    "%7d  %9.0f  %6.2f  %6.2f   %13.0f  %6.2f  %6.2f   %5.2f%n",
                    clients,
                    appends.perSecond(),
                    appends.millis(0.5),
                    appends.millis(0.99),
                    rows.perSecond(),
                    rows.millis(0.5),
                    rows.millis(0.99),
                    appends.perSecond() / rows.perSecond());
        }
        read();
    }

    private void appendOne(int client) {
        storage.append(Stream.generate(AppendBench::event).limit(events).toList());
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

    private void insertOne(int client) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into single_row values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, new byte[180]);
            insert.executeUpdate();
        }
    }

    private Figures measure(int clients, Work work) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + each.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        var times = new ArrayList<Long>();
                        while (System.nanoTime() < end) {
                            var start = System.nanoTime();
                            work.once(client);
                            times.add(System.nanoTime() - start);
                        }
                        return times;
                    }))
                    .toList();
            var all = new ArrayList<Long>();
            for (var client : running) {
                all.addAll(client.get());
            }
            return new Figures(all.stream().sorted().toList(), each);
        }
    }

    private void read() throws InterruptedException {
        var wanted = storage.createHeadToken().position().orElse(0);
        var start = System.nanoTime();
        try (var stream = storage.openStream(null)) {
            for (var read = 0L; read < wanted; read++) {
                stream.nextAvailable().getPayload();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("read from the beginning: %d events, %.0f/s%n", wanted, wanted / seconds);
    }

    private interface Work {
        void once(int client) throws SQLException;
    }

    private record Figures(List<Long> sortedNanos, Duration during) {

        double perSecond() {
            return sortedNanos.size() / (during.toNanos() / 1e9);
        }

        double millis(double quantile) {
            return sortedNanos.get((int) (quantile * (sortedNanos.size() - 1))) / 1e6;
        }
    }
}
