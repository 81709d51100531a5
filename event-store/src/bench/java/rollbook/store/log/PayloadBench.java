package rollbook.store.log;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import rollbook.api.Events;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffId;
import rollbook.store.embedded.EmbeddedPostgres;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.vault.Vault;

/**
 * What the type of the payload's column costs: the same events, sealed as in the log, written in groups and read again, once for
 * each type; the types take turns and medians are printed.
 *
 * <p>Arguments: a folder for the database (else a temporary one), events (else 60,000), rounds (else 3).
 */
final class PayloadBench {

    private static final List<String> TYPES = List.of("bytea", "text", "json", "jsonb");
    private static final int GROUP = 20;
    private static final int PAGE = 1_000;

    private final HikariDataSource dataSource;
    private final List<byte[]> payloads;

    private PayloadBench(HikariDataSource dataSource, List<byte[]> payloads) {
        this.dataSource = dataSource;
        this.payloads = payloads;
    }

    /** What one type came to. */
    private record Figures(double written, double read, long bytes, long wal) {}

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("rollbook-bench");
        var events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
        var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        try (var postgres = EmbeddedPostgres.start(folder);
                var dataSource = new HikariDataSource()) {
            postgres.createDatabase("payloads");
            dataSource.setJdbcUrl(postgres.url("payloads"));
            dataSource.setUsername(postgres.username());
            dataSource.setPassword(postgres.password());
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/event-store")
                    .load()
                    .migrate();
            var serializer = NamedSerializer.ofRecords(
                    StoredNames.of(Events.all()), Vault.on(dataSource, "a master key for benches alone"));
            var payloads = IntStream.range(0, events)
                    .mapToObj(i -> payload(serializer, event(i)))
                    .toList();
            new PayloadBench(dataSource, payloads).run(rounds);
        } finally {
            if (arguments.length == 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static byte[] payload(Serializer serializer, CustomerEvent event) {
        return serializer.serialize(event, byte[].class).getData();
    }

    /** As many files opened as claims and follow-ups; a hundred people. */
    private static CustomerEvent event(int i) {
        var customer = new CustomerId(new UUID(7, i % 100).toString());
        var consultant = new StaffId("consultant-" + i % 7);
        return switch (i % 3) {
            case 0 ->
                new CustomerRegistered(
                        customer,
                        new CustomerFile(
                                "罗高高" + i,
                                "1118321" + i,
                                "高高",
                                "1380013" + i,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "想学数据分析，周末有空",
                                List.of("周末"),
                                null),
                        null);
            case 1 -> new CustomerClaimed(customer, consultant);
            default ->
                new FollowUpRecorded(
                        customer,
                        new FollowUpId(new UUID(9, i).toString()),
                        consultant,
                        new FollowUp("电话里谈了课程和学费，下周再联系", Intention.NO_PLAN, null, null));
        };
    }

    private void run(int rounds) throws SQLException {
        var figures = new LinkedHashMap<String, List<Figures>>();
        for (var round = 0; round <= rounds; round++) {
            for (var type : TYPES) {
                var seen = measure(type);
                if (round > 0) { // the first one warms up
                    figures.computeIfAbsent(type, _ -> new ArrayList<>()).add(seen);
                }
            }
        }
        System.out.printf(
                "%,d events of %d bytes on average; medians of %d%n",
                payloads.size(),
                (int) payloads.stream().mapToInt(it -> it.length).average().orElse(0),
                rounds);
        for (Map.Entry<String, List<Figures>> each : figures.entrySet()) {
            var median = each.getValue().stream()
                    .sorted(Comparator.comparingDouble(Figures::written))
                    .toList()
                    .get(rounds / 2);
            System.out.printf(
                    "  %-22s %,9.0f written/s  %,9.0f read/s  %4d bytes an event in the table, %4d in the journal%n",
                    each.getKey(),
                    median.written(),
                    median.read(),
                    median.bytes() / payloads.size(),
                    median.wal() / payloads.size());
        }
    }

    private Figures measure(String type) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "drop table if exists typed");
            execute(connection, "create table typed (position bigint primary key, payload " + type + ")");
            execute(connection, "checkpoint");
            var wal = number(connection, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
            var began = System.nanoTime();
            write(connection, type);
            var written = payloads.size() / seconds(began);
            var journal =
                    number(connection, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint") - wal;
            execute(connection, "vacuum analyze typed");
            began = System.nanoTime();
            read(connection);
            var read = payloads.size() / seconds(began);
            return new Figures(written, read, number(connection, "select pg_total_relation_size('typed')"), journal);
        }
    }

    /** So many at once as stand in a group when many write. */
    private void write(Connection connection, String type) throws SQLException {
        var binary = type.equals("bytea");
        var given = binary ? "bytea" : "text";
        try (var insert = connection.prepareStatement("insert into typed select position, payload::" + type
                + " from unnest(?::bigint[], ?::" + given + "[]) as t (position, payload)")) {
            for (var from = 0; from < payloads.size(); from += GROUP) {
                var group = payloads.subList(from, Math.min(from + GROUP, payloads.size()));
                var first = from;
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                IntStream.range(0, group.size())
                                        .mapToObj(i -> (long) first + i)
                                        .toArray(Long[]::new)));
                insert.setArray(
                        2,
                        binary
                                ? connection.createArrayOf("bytea", group.toArray(byte[][]::new))
                                : connection.createArrayOf(
                                        "text",
                                        group.stream()
                                                .map(it -> new String(it, StandardCharsets.UTF_8))
                                                .toArray(String[]::new)));
                insert.executeUpdate();
            }
        }
    }

    private void read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select position, payload from typed where position >= ? order by position limit " + PAGE)) {
            for (var from = 0L; from < payloads.size(); from += PAGE) {
                select.setLong(1, from);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getBytes(2).length == 0) {
                            throw new IllegalStateException("an event is empty");
                        }
                    }
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
