package rollbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * The drill of docs/operations.md: takes a backup while people work and one when they have gone, restores each into an empty folder with
 * nothing but the master key beside it, and compares row by row: the log up to where the backup says it goes, every other table that was
 * kept, and every projection, which there is built anew. What was taken at work may lack what came later; what was taken at rest may lack
 * nothing, and nothing may be too much.
 */
final class Drill {

    private static final String DISCARDED = "axon.discarded_letter";
    private static final int FAR_FROM_ALL_OTHERS = 5_000_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Ground ground;
    private final Verdict verdict = new Verdict();

    private Drill(Ground ground) {
        this.ground = ground;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Takes backups, restores them on empty folders and compares.", words);
        var ground = Ground.of(arguments, "drill");
        var customers = arguments.number("customers", 2_000, "customers registered first");
        var students = arguments.number("students", 50, "who learn and pay");
        var deeds = arguments.number("deeds", 400, "what consultants do with them");
        arguments.complete();
        FileSystemUtils.deleteRecursively(ground.data());
        new Drill(ground).run(customers, students, deeds);
    }

    /**
     * A backup, and what there was when it was taken.
     *
     * @param kept up to its position
     * @param lists what all projections said when the log ended there, or later where people went on working
     */
    private record Taken(Path file, long position, Kept kept, Dump lists) {}

    private void run(int customers, int students, int deeds) throws Exception {
        Taken atWork;
        Taken atRest;
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var people = new People(ground.seed());
            var registered = school.register(people, 0, customers);
            var room = Classroom.open(school, people, customers, students);
            room.sheet(1);
            pay(school.admin(), registered.subList(0, Math.min(students, customers)));
            work(school, people, registered, deeds);
            bringIn(school.admin());
            var exported = school.admin().get("/api/customers/export?format=csv&reason=drill");
            verdict.holds(exported.ok(), "customers are exported, which is written down", exported.status());
            giveUpALetter(node);
            var rebuild = new Rebuild(school.admin(), node.database(), ground.data(), verdict);
            rebuild.awaitCaughtUp();
            var meanwhile = takenAtWork(school, people, customers + students);
            rebuild.awaitQuiet();
            var later = taken(school.admin());
            var lists = Dump.write(node.database(), ground.data().resolve("before.dump"));
            atWork = look(node, school.admin(), meanwhile, lists);
            atRest = look(node, school.admin(), later, lists);
            verdict.holds(atWork.position() < head(school.admin()), "people went on working", atWork.position());
            verdict.equal(atRest.position(), head(school.admin()), "at rest the backup goes to the end of the log");
            verdict.equal(1, atRest.kept().rowsOf(DISCARDED), "somebody has given up a dead letter");
            verdict.note("in backups, but nothing to compare: %s", atRest.kept().empty());
        }
        restored("drill-restored", atWork, this::compareWithWork);
        restored("drill-restored-at-rest", atRest, this::compareWithRest);
        verdict.end();
    }

    private void pay(Client admin, List<String> customers) {
        for (var customer : customers) {
            var payment = Map.of("customerId", customer, "kind", "OTHER", "amount", "1.10", "method", "CASH");
            verdict.holds(admin.post("/api/payments", payment).ok(), "a payment is taken");
        }
    }

    /** Consultants claim, follow up and give back, under keys of their own, and now and then want the same customer. */
    private void work(School school, People people, List<String> registered, int deeds) {
        var chance = new Random(ground.seed());
        var numbers = new AtomicInteger(FAR_FROM_ALL_OTHERS);
        var everybody = Collections.synchronizedList(new ArrayList<>(registered));
        var workers = school.hire(4).stream()
                .map(consultant -> new Worker(
                        consultant,
                        new Random(chance.nextLong()),
                        people,
                        numbers::getAndIncrement,
                        everybody,
                        new ConcurrentLinkedQueue<>(),
                        PAUSE))
                .toList();
        Crowd.all(workers.size(), who -> {
            for (int i = 0; i < deeds / workers.size(); i++) {
                workers.get(who).act();
            }
        });
    }

    /** A file of which one row cannot be taken. */
    private void bringIn(Client admin) {
        var rows = "name,qq,phone\n李雷,3900000001,\n韩梅梅,3900000002,no phone\n";
        var brought = new Upload(admin, "drill.csv", rows.getBytes(StandardCharsets.UTF_8)).bringIn(Map.of());
        verdict.equal(1, brought.count("created"), "one row of a file is brought in, and one laid aside");
    }

    /**
     * Notes that somebody has given up a dead letter. It is written straight into the table: lists that really went on without an event
     * would not be what the log says, and what is restored could not be compared with them.
     */
    private static void giveUpALetter(Node node) throws SQLException {
        try (var connection = node.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into " + DISCARDED
                    + " (id, processor, event, aggregate_id, version, cause, laid_aside_at, discarded_by, reason)"
                    + " values ('drill', 'customer-file', 'customer.ContactAdded', 'nobody', 1, 'MissingRow',"
                    + " '2026-03-02T08:00:00Z', 'admin', 'a drill')");
        }
    }

    /** Takes a backup while some register customers, from before it is begun until after it is there. */
    private String takenAtWork(School school, People people, int from) throws Exception {
        try (var _ = Crowd.meanwhile(4, (_, task) -> school.register(people, from + task, 1))) {
            awaitWork(school.admin());
            var id = taken(school.admin());
            awaitWork(school.admin());
            return id;
        }
    }

    private String taken(Client admin) {
        var taken = admin.post("/api/operations/backups", Map.of());
        verdict.holds(taken.ok(), "a backup can be taken by one call", taken);
        verdict.note("taken in %.1f s", taken.nanos() / 1e9);
        return taken.id();
    }

    private Taken look(Node node, Client admin, String backup, Dump lists) throws SQLException, IOException {
        var file = ground.data().resolve("backups").resolve(backup + ".rollbook.zip");
        var position = position(admin, backup);
        var kept = Kept.upTo(position, node.database());
        verdict.equal(
                new TreeSet<>(kept.tables()), tables(file), "every table that cannot be made anew is in a backup");
        return new Taken(file, position, kept, lists);
    }

    private static TreeSet<String> tables(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".copy"))
                    .map(name -> name.substring(0, name.length() - ".copy".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Compares what was there with what a node says on which it was restored. */
    @FunctionalInterface
    private interface Comparison {
        void compare(Taken before, Kept kept, Dump lists) throws IOException;
    }

    private void restored(String folder, Taken taken, Comparison comparison) throws SQLException, IOException {
        var there = ground.data().resolveSibling(folder);
        FileSystemUtils.deleteRecursively(there);
        Files.createDirectories(there);
        Files.copy(ground.data().resolve("master.key"), there.resolve("master.key"));
        var elsewhere = ground.in(there).with("ROLLBOOK_RESTORE", taken.file().toString());
        try (var node = Node.start(elsewhere)) {
            var admin = Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD);
            verdict.note("%s: up again after %.1f s", folder, node.timeToUp().toMillis() / 1e3);
            new Rebuild(admin, node.database(), there, verdict).awaitCaughtUp();
            verdict.equal(taken.position(), head(admin), "the log ends where the backup says");
            var anew = Dump.write(node.database(), there.resolve("after.dump"));
            verdict.note("%s: %,d rows of projections, SHA-256 %s", folder, anew.rows(), anew.hash());
            comparison.compare(taken, Kept.upTo(Long.MAX_VALUE, node.database()), anew);
            verdict.equal(
                    number(node, "select count(*) from log.event where name = 'customer.CustomerRegistered'"),
                    number(node, "select count(*) from read.customer where name is not null"),
                    "everybody in the log is in the list again, by name");
            var people = new People(ground.seed() + 1);
            verdict.equal(201, admin.post("/api/customers", people.person(1)).status(), "work goes on after restoring");
        }
    }

    /** What was done later is in no list again, so only what is too much can be seen here. */
    private void compareWithWork(Taken before, Kept kept, Dump lists) throws IOException {
        verdict.holds(before.kept().logged() > 0 && before.kept().logEquals(kept), "the log is the same, row by row");
        verdict.equal(List.of(), before.kept().damages(kept), "every other table that is kept is the same, row by row");
        verdict.equal(
                List.of(),
                before.lists().differences(lists, Integer.MAX_VALUE).stream()
                        .filter(line -> line.startsWith("+"))
                        .filter(line -> !line.startsWith("+ customer_shelf\t")) // counts whoever came later, too
                        .limit(6)
                        .toList(),
                "no projection built anew after restoring says what it did not say before");
    }

    /** Nobody has done anything since, so no row may be gone and none may be new, in whatever table. */
    private void compareWithRest(Taken before, Kept kept, Dump lists) throws IOException {
        verdict.equal(
                List.of(),
                before.kept().differences(kept),
                "taken at rest, every table that is kept is the same, no row gone and none new");
        verdict.holds(before.lists().rows() > 0, "there is something to compare", before);
        verdict.equal(
                List.of(),
                before.lists().differences(lists, 6),
                "taken at rest, every projection built anew says what it said before, no row gone and none new");
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
