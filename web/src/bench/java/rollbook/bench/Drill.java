package rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * The drill of docs/operations.md: takes a backup while people work, restores it into an empty folder with nothing but the master key
 * beside it, and compares: every table that was kept, and every projection, which there is built anew.
 */
final class Drill {

    private final Ground ground;
    private final Verdict verdict = new Verdict();

    private Drill(Ground ground) {
        this.ground = ground;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Takes a backup, restores it on an empty folder and compares.", words);
        var ground = Ground.of(arguments, "drill");
        var customers = arguments.number("customers", 2_000, "customers registered first");
        var students = arguments.number("students", 50, "who learn and pay");
        arguments.complete();
        FileSystemUtils.deleteRecursively(ground.data());
        new Drill(ground).run(customers, students);
    }

    private void run(int customers, int students) throws IOException, InterruptedException, SQLException {
        var there = ground.data().resolveSibling("drill-restored");
        FileSystemUtils.deleteRecursively(there);
        Map<String, Long> before;
        Dump lists;
        Path backup;
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var people = new People(ground.seed());
            school.register(people, 0, customers);
            var room = Classroom.open(school, people, customers, students);
            room.sheet(1);
            var rebuild = new Rebuild(school.admin(), node.database(), ground.data(), verdict);
            rebuild.awaitCaughtUp();
            var began = System.nanoTime();
            var taken = school.admin().post("/api/operations/backups", Map.of());
            verdict.holds(taken.ok(), "a backup can be taken by one call", taken);
            verdict.note("taken in %.1f s", (System.nanoTime() - began) / 1e9);
            backup = ground.data().resolve("backups").resolve(taken.id() + ".rollbook.zip");
            before = counts(node);
            lists = Dump.write(node.database(), ground.data().resolve("before.dump"));
        }
        Files.createDirectories(there);
        Files.copy(ground.data().resolve("master.key"), there.resolve("master.key"));
        var elsewhere = ground.in(there).with("ROLLBOOK_RESTORE", backup.toString());
        try (var node = Node.start(elsewhere)) {
            var admin = Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
            verdict.note("up again after %.1f s", node.timeToUp().toMillis() / 1e3);
            new Rebuild(admin, node.database(), there, verdict).awaitCaughtUp();
            before.remove("account.token"); // who signs in now is not in the backup
            var after = counts(node);
            after.remove("account.token");
            verdict.equal(before, after, "every table that is kept has as many rows as before");
            var anew = Dump.write(node.database(), there.resolve("after.dump"));
            verdict.note("%,d rows of projections, SHA-256 %s", anew.rows(), anew.hash());
            verdict.holds(
                    lists.equalTo(anew),
                    "projections built anew after restoring are equal",
                    lists.differences(anew, 6));
            var people = new People(ground.seed() + 1);
            verdict.equal(201, admin.post("/api/customers", people.person(1)).status(), "work goes on after restoring");
        }
        verdict.end();
    }

    private static Map<String, Long> counts(Node node) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = node.database().connect();
                var statement = connection.createStatement()) {
            for (var table : Traces.tables(connection)) {
                if (table.matches("(log|vault|account|import|demo)\\..*") && !table.startsWith("account.session")) {
                    try (var row = statement.executeQuery("select count(*) from " + table)) {
                        row.next();
                        counts.put(table, row.getLong(1));
                    }
                }
            }
        }
        return counts;
    }
}
