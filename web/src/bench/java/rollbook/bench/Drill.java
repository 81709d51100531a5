package rollbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * The drill of docs/operations.md: takes a backup while people work, restores it into an empty folder with nothing but the master key
 * beside it, and compares row by row: the log up to where the backup says it goes, every other table that was kept, and every
 * projection, which there is built anew.
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

    private void run(int customers, int students) throws Exception {
        var there = ground.data().resolveSibling("drill-restored");
        FileSystemUtils.deleteRecursively(there);
        Kept before;
        Dump lists;
        long position;
        Path backup;
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var people = new People(ground.seed());
            school.register(people, 0, customers);
            var room = Classroom.open(school, people, customers, students);
            room.sheet(1);
            var rebuild = new Rebuild(school.admin(), node.database(), ground.data(), verdict);
            rebuild.awaitCaughtUp();
            var taken = takenAtWork(school, people, customers + students);
            backup = ground.data().resolve("backups").resolve(taken.id() + ".rollbook.zip");
            position = position(school.admin(), taken.id());
            rebuild.awaitCaughtUp();
            verdict.holds(position < head(school.admin()), "people went on working", position);
            before = Kept.upTo(position, node.database());
            lists = Dump.write(node.database(), ground.data().resolve("before.dump"));
        }
        Files.createDirectories(there);
        Files.copy(ground.data().resolve("master.key"), there.resolve("master.key"));
        var elsewhere = ground.in(there).with("ROLLBOOK_RESTORE", backup.toString());
        try (var node = Node.start(elsewhere)) {
            var admin = Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
            verdict.note("up again after %.1f s", node.timeToUp().toMillis() / 1e3);
            new Rebuild(admin, node.database(), there, verdict).awaitCaughtUp();
            verdict.equal(position, head(admin), "the log ends where the backup says");
            var after = Kept.upTo(Long.MAX_VALUE, node.database());
            verdict.holds(before.logged() > 0 && before.logEquals(after), "the log is the same, row by row");
            verdict.equal(List.of(), before.damages(after), "every other table that is kept is the same, row by row");
            var anew = Dump.write(node.database(), there.resolve("after.dump"));
            verdict.note("%,d rows of projections, SHA-256 %s", anew.rows(), anew.hash());
            verdict.equal(
                    List.of(),
                    lists.differences(anew, Integer.MAX_VALUE).stream()
                            .filter(line -> line.startsWith("+"))
                            .filter(line -> !line.startsWith("+ customer_shelf\t")) // counts whoever came later, too
                            .limit(6)
                            .toList(),
                    "no projection built anew after restoring says what it did not say before");
            verdict.equal(
                    number(node, "select count(*) from log.event where name = 'customer.CustomerRegistered'"),
                    number(node, "select count(*) from read.customer where name is not null"),
                    "everybody in the log is in the list again, by name");
            var people = new People(ground.seed() + 1);
            verdict.equal(201, admin.post("/api/customers", people.person(1)).status(), "work goes on after restoring");
        }
        verdict.end();
    }

    /** Takes a backup while some register customers, from before it is begun until after it is there. */
    private Answer takenAtWork(School school, People people, int from) throws Exception {
        try (var _ = Crowd.meanwhile(4, (_, task) -> school.register(people, from + task, 1))) {
            awaitWork(school.admin());
            var began = System.nanoTime();
            var taken = school.admin().post("/api/operations/backups", Map.of());
            verdict.holds(taken.ok(), "a backup can be taken by one call", taken);
            verdict.note("taken in %.1f s", (System.nanoTime() - began) / 1e9);
            awaitWork(school.admin());
            return taken;
        }
    }

    /** Until people have done something more. */
    private static void awaitWork(Client admin) {
        var before = head(admin);
        var end = System.nanoTime() + 20_000_000_000L;
        while (head(admin) < before + 20 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static long head(Client admin) {
        return admin.get("/api/operations/processors").body().path("head").asLong();
    }

    private static long position(Client admin, String backup) {
        return admin.get("/api/operations/backups")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals(backup))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
    }

    private static long number(Node node, String sql) throws SQLException {
        try (var connection = node.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
