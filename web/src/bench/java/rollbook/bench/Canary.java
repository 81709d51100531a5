package rollbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Erases people with marked words in every field, beside their money, on sheets, in imports, in files that were only looked at, in keys
 * of requests and dead letters, and one who went away with an import that was undone; then looks for the words in every byte of the
 * database's files, in every table, in logs, exports, the log as the console shows it and a dump of the database; lets them leave their
 * class and pays them back; restores the database as it was before the erasures, starts the program on it, and looks once more.
 *
 * <p>Behind a dead letter the order to forget somebody waits: there must be no certificate before it was tried again.
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
            var school = new School(node);
            var students = comeIn(school);
            var marks = Marks.leave(school, people, students);
            atTheConsole(node, marks);
            var ids = new ArrayList<>(students);
            ids.add(undone(node));
            layAside(node, ids.getFirst(), people.getFirst());
            verdict.holds(wordsIn(node) > 0, "the words were there before");
            verdict.holds(isExported(admin(node), "before"), "the words were in an export before");
            verdict.holds(shown(admin(node), ids) > 0, "the words were in the log as it is shown before");
            restart(node, () -> copy(database(), backup));
            var before = totals(node);
            var figures = figures(admin(node), marks);
            erase(node, ids, certificates);
            verdict.equal(before, totals(node), "totals by kind of event are what they were");
            verdict.equal(figures, figures(admin(node), marks), "figures of classes and money are what they were");
            look(node, ids, "after the erasure");
            marks.settleErased();
            verdict.holds(true, "who is erased can leave the class and be paid back");
            look(node, ids, "after they have left");
            restart(node, () -> {
                FileSystemUtils.deleteRecursively(database());
                copy(backup, database());
            });
            repeated(node, ids, certificates);
            look(node, ids, "after an older backup was restored");
        }
        FileSystemUtils.deleteRecursively(backup);
        verdict.end();
    }

    /** With all permissions: PostgreSQL does not open files that others might read. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var process = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(from + " could not be copied");
        }
    }

    private Path database() {
        return ground.data().resolve("postgres");
    }

    private Client admin(Node node) {
        return Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
    }

    private List<String> comeIn(School school) {
        return people.stream().map(person -> person.comeIn(school.admin())).toList();
    }

    /** At the console a file is looked at and brought in, and another one only looked at. */
    private void atTheConsole(Node node, Marks marks) throws SQLException {
        var visit = Visit.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
        var name = people.getFirst().mark() + " at the console.csv";
        visit.bringIn(visit.look(name, marks.unusable()), name, Marks.COLUMNS);
        visit.look("looked at " + name, marks.unusable());
        new Rebuild(admin(node), node.database(), ground.data(), verdict).awaitCaughtUp();
        verdict.holds(
                number(node, "select count(*) from import.upload where import_id like 'draft-%'") == 1,
                "what was brought in at the console is kept no longer, what was only looked at is");
    }

    /** Somebody comes with an import, which is then undone; answers their id. */
    private String undone(Node node) {
        var admin = admin(node);
        var person = Marked.of(ground.seed(), people.size());
        var file = "name,qq,memo\n%1$sname,1%2$s,%1$smemo\n".formatted(person.mark(), person.digits());
        var upload = new Upload(admin, "undone.csv", file.getBytes(StandardCharsets.UTF_8));
        var brought = upload.bringIn(Map.of());
        var id = found(admin, "1" + person.digits());
        upload.takeBack(brought.id());
        return id;
    }

    private static String found(Client admin, String number) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            var items = admin.get("/api/customers?scope=ALL&q=" + number).body().path("items");
            if (!items.isEmpty()) {
                return items.path(0).path("id").asString();
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("nobody with the number " + number);
    }

    /**
     * Sees to it that something about somebody lies among the dead letters, and that their row is there: it is away while a contact is
     * added.
     */
    private void layAside(Node node, String id, Marked person) throws SQLException {
        new Rebuild(admin(node), node.database(), ground.data(), verdict).awaitCaughtUp();
        rename(node, id, id + "-away");
        person.addContact(admin(node), id);
        verdict.holds(deadLetters(node) > 0, "something lies among the dead letters");
        rename(node, id + "-away", id);
    }

    private static void rename(Node node, String from, String to) throws SQLException {
        try (var connection = node.database().connect();
                var update = connection.prepareStatement("update read.customer set id = ? where id = ?")) {
            update.setString(1, to);
            update.setString(2, from);
            update.executeUpdate();
        }
    }

    /** Who runs the program sees to what was laid aside. */
    private void tryAgain(Client admin) {
        admin.get("/api/operations/dead-letters").body().path("items").forEach(letter -> {
            var path = "/api/operations/dead-letters/" + letter.path("id").asString() + "/retry";
            verdict.holds(admin.post(path, Map.of()).ok(), "what was laid aside can be tried again");
        });
    }

    private static long deadLetters(Node node) throws SQLException {
        var end = System.nanoTime() + 20_000_000_000L;
        var letters = 0L;
        while (letters == 0 && System.nanoTime() < end) {
            letters = number(node, "select count(*) from axon.dead_letter");
            LockSupport.parkNanos(100_000_000);
        }
        return letters;
    }

    /** What statistics are made of, as people ask for it. */
    private static Map<String, JsonNode> figures(Client admin, Marks marks) {
        var figures = new TreeMap<String, JsonNode>();
        figures.put("paid", admin.get("/api/payments?size=1").body().path("sum"));
        figures.put("payments", admin.get("/api/payments?size=1").body().path("total"));
        figures.put("enrolled", admin.get("/api/enrollments?size=1").body().path("total"));
        figures.put(
                "seated", admin.get("/api/classes/" + marks.classId()).body().path("seated"));
        figures.put(
                "lessons",
                admin.get("/api/classes/" + marks.classId() + "/attendance")
                        .body()
                        .path("lessons"));
        return figures;
    }

    private void erase(Node node, List<String> ids, Map<String, JsonNode> certificates) {
        var boss = admin(node);
        for (var id : ids) {
            var erased = boss.post("/api/customers/" + id + "/erasure", Map.of("reason", "asked for it"));
            if (id.equals(ids.getFirst())) {
                verdict.equal(503, erased.status(), "there is no certificate while something is laid aside");
                tryAgain(boss);
                erased = boss.post("/api/customers/" + id + "/erasure", Map.of("reason", "asked for it"));
            }
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
        verdict.equal(
                "/problems/customer/not-forgotten-yet",
                certificate(boss, ids.getFirst()).body().path("type").asString(""),
                "there is no certificate again while something is laid aside");
        tryAgain(boss);
        for (var id : ids) {
            verdict.equal(certificates.get(id), certificate(boss, id).body(), "certificates stay what they were");
        }
    }

    /** What is said about a certificate when the lists have read as far as the log goes. */
    private static Answer certificate(Client boss, String id) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            var answer = boss.get("/api/customers/" + id + "/erasure");
            if (!answer.body().path("type").asString("").endsWith("/not-yet-visible") || System.nanoTime() > end) {
                return answer;
            }
        }
    }

    private int wordsIn(Node node) throws SQLException {
        try (var connection = node.database().connect()) {
            return traces.inTables(connection);
        }
    }

    private static long left(Node node) throws SQLException {
        return number(node, "select count(*) from vault.erasure where not in_log");
    }

    private static long number(Node node, String sql) throws SQLException {
        try (var connection = node.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void look(Node node, List<String> ids, String when) throws IOException, SQLException {
        verdict.holds(!isExported(admin(node), when), "no word is in an export, " + when);
        verdict.equal(0L, shown(admin(node), ids), "no word is in the log as it is shown, " + when);
        verdict.holds(admin(node).post("/api/operations/backups", Map.of()).ok(), "a new backup can be taken, " + when);
        recycle(node);
        verdict.equal(0, wordsIn(node), "no word is in any table or dump of it, " + when);
        verdict.equal(
                0,
                traces.inFiles(ground.data()),
                "no word is in any byte of the data folder and of the new backup in it, " + when);
    }

    private boolean isExported(Client admin, String when) {
        var exported = admin.get("/api/customers/export?format=csv&reason=proof");
        verdict.holds(exported.ok(), "an export can be taken, " + when, exported.status());
        return traces.isIn(exported.body().toString());
    }

    /** In how many streams, or on how many of the last pages of the log, the boss can still read a word. */
    private long shown(Client boss, List<String> ids) {
        var events = "/api/operations/events?clear=true&reason=proof&size=100&";
        var head = boss.get("/api/operations/processors").body().path("head").asLong();
        var pages = Stream.concat(
                ids.stream().map(id -> "stream=" + id),
                LongStream.range(0, 20).mapToObj(page -> "after=" + Math.max(0, head - 2_000 + page * 100)));
        return pages.filter(page -> isShown(boss.get(events + page))).count();
    }

    private boolean isShown(Answer page) {
        verdict.holds(page.ok(), "the log can be looked at", page.status());
        return traces.isIn(page.body().toString());
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
        void done() throws IOException, InterruptedException;
    }
}
