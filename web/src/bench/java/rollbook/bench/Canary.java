package rollbook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Erases people with marked words in every field, then looks for the words in every byte of the database's files, in every table, in
 * logs and exports; restores the database as it was before the erasures, starts the program on it, and looks once more.
 */
final class Canary {

    private static final List<String> CAUSED = List.of(
            "customer.CustomerErased",
            "customer.CustomersGivenUp",
            "unique.ValueGivenBack",
            "customer.PortfolioOpened");

    private final Ground ground;
    private final List<Marked> people;
    private final Traces traces;
    private final Verdict verdict = new Verdict();

    private Canary(Ground ground, int people) {
        this.ground = ground;
        this.people = IntStream.range(0, people)
                .mapToObj(number -> Marked.of(ground.seed(), number))
                .toList();
        this.traces = new Traces(
                List.of("zq%06dx".formatted(ground.seed() % 1_000_000), "8%06d".formatted(ground.seed() % 1_000_000)));
    }

    public static void main(String[] words) throws Exception {
        var arguments = Arguments.of("Erases people and looks for what is left of them.", words);
        var ground = Ground.of(arguments, "canary");
        var people = arguments.number("people", 100, "who come in and are erased");
        arguments.complete();
        FileSystemUtils.deleteRecursively(ground.data());
        new Canary(ground, people).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        var backup = ground.data().resolveSibling("canary-backup");
        FileSystemUtils.deleteRecursively(backup);
        var certificates = new TreeMap<String, JsonNode>();
        try (var node = Node.start(ground)) {
            var ids = comeIn(node);
            verdict.holds(wordsIn(node) > 0, "the words were there before");
            restart(node, () -> FileSystemUtils.copyRecursively(database(), backup));
            var before = totals(node);
            erase(node, ids, certificates);
            verdict.equal(before, totals(node), "totals by kind of event are what they were");
            look(node, "after the erasure");
            restart(node, () -> {
                FileSystemUtils.deleteRecursively(database());
                FileSystemUtils.copyRecursively(backup, database());
            });
            repeated(node, ids, certificates);
            look(node, "after an older backup was restored");
        }
        FileSystemUtils.deleteRecursively(backup);
        verdict.end();
    }

    private Path database() {
        return ground.data().resolve("postgres");
    }

    private Client admin(Node node) {
        return Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
    }

    private List<String> comeIn(Node node) {
        var admin = admin(node);
        return people.stream().map(person -> person.comeIn(admin)).toList();
    }

    private void erase(Node node, List<String> ids, Map<String, JsonNode> certificates) {
        var boss = admin(node);
        for (var id : ids) {
            var erased = boss.post("/api/customers/" + id + "/erasure", Map.of("reason", "asked for it"));
            verdict.equal(200, erased.status(), "everybody is erased");
            certificates.put(id, erased.body());
            verdict.equal(
                    404, boss.get("/api/customers/" + id, erased).status(), "nobody who was erased can be opened");
        }
    }

    /** Waits until everybody has been erased once more; the certificates must be what they were. */
    private void repeated(Node node, List<String> ids, Map<String, JsonNode> certificates) throws SQLException {
        var end = System.nanoTime() + 60_000_000_000L;
        while (left(node) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
        verdict.equal(0L, left(node), "everybody is erased again after restoring");
        var boss = admin(node);
        for (var id : ids) {
            verdict.equal(
                    certificates.get(id),
                    boss.get("/api/customers/" + id + "/erasure").body(),
                    "certificates stay what they were");
        }
    }

    private int wordsIn(Node node) throws SQLException {
        try (var connection = node.database().connect()) {
            return traces.inTables(connection);
        }
    }

    private static long left(Node node) throws SQLException {
        try (var connection = node.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from vault.erasure where not in_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void look(Node node, String when) throws IOException, SQLException {
        var exported = admin(node).get("/api/customers/export?format=csv&reason=proof");
        verdict.holds(!traces.isIn(exported.body().toString()), "no word is in an export, " + when);
        recycle(node);
        verdict.equal(0, wordsIn(node), "no word is in any table or dump of it, " + when);
        verdict.equal(0, traces.inFiles(ground.data()), "no word is in any byte of the data folder, " + when);
    }

    /** What the person who runs a database does so that freed space is written over, in one go instead of in the course of time. */
    private static void recycle(Node node) throws SQLException {
        try (var connection = node.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_recycle = off");
            statement.execute("alter system set min_wal_size = '32MB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("vacuum full");
            statement.execute("analyze");
            for (var turn = 0; turn < 3; turn++) {
                statement.execute("select pg_switch_wal()");
                statement.execute("checkpoint");
            }
        }
    }

    /** How many events there are of each kind, but for those that an erasure causes. */
    private static Map<String, Long> totals(Node node) throws SQLException {
        var totals = new TreeMap<String, Long>();
        try (var connection = node.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, count(*) from log.event group by name")) {
            while (rows.next()) {
                totals.put(rows.getString(1), rows.getLong(2));
            }
        }
        CAUSED.forEach(totals::remove);
        return totals;
    }

    private void restart(Node node, Work between) throws IOException, InterruptedException {
        node.stop();
        var postmaster = node.database().postmaster();
        postmaster.ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
        between.done();
        node.again();
    }

    private interface Work {
        void done() throws IOException;
    }
}
