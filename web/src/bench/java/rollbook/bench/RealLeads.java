package rollbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings in two public files of real leads, to which it adds names and numbers from the seed, and compares what the school then has
 * with what the files say: by source, by status and by outcome. The same file again must change nothing, and taking it back must
 * leave nothing.
 */
final class RealLeads {

    private static final Map<String, String> SOURCES =
            Map.of("Reference", "REFERRAL", "", "", "Unknown", "", "unknown", "");

    private final Client admin;
    private final Random random;
    private final List<String> names;
    private final Path out;
    private final Verdict verdict;
    private final Table table;

    private RealLeads(Client admin, Random random, List<String> names, Path out, Verdict verdict, Table table) {
        this.admin = admin;
        this.random = random;
        this.names = names;
        this.out = out;
        this.verdict = verdict;
        this.table = table;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Brings in public files of leads, compares counts, takes them back.", words);
        var ground = Ground.of(arguments, "leads");
        var shared = Path.of(arguments.text("shared", "../../shared/data", "folder of the public files"));
        arguments.complete();

        var verdict = new Verdict();
        var table = new Table("file", "what", "rows", "seconds", "rows per second");
        try (var node = Node.start(ground)) {
            var admin = new School(node).admin();
            var names = names(shared.resolve("chinese-names/historic-names-20k.txt"));
            var leads = new RealLeads(admin, new Random(ground.seed()), names, ground.data(), verdict, table);
            leads.run(
                    shared.resolve("leads/Leads.9cols.csv"),
                    Map.of(
                            "姓名", "name",
                            "QQ", "qq",
                            "手机", "phone",
                            "LeadSource", "source",
                            "Specialization", "details",
                            "Occupation", "socialStatus",
                            "Converted", "tags"),
                    "LeadSource",
                    "Converted");
            leads.run(
                    shared.resolve("bank-telemarketing/bank_market.csv"),
                    Map.of("姓名", "name", "手机", "phone", "job", "socialStatus", "contact", "source", "y", "tags"),
                    "contact",
                    "y");
        }
        table.print();
        verdict.end();
    }

    /** Behind the banner and the blank line. */
    private static List<String> names(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.isBlank())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void run(Path original, Map<String, String> mapping, String source, String outcome) throws IOException {
        var rows = Csv.rows(Files.readString(original));
        var file = original.getFileName().toString();
        var upload = new Upload(admin, file, withPeople(rows));
        Files.write(out.resolve("people-" + file), upload.bytes());
        var before = taken();

        var tried = upload.bringIn(Map.of("mapping", mapping, "dryRun", true));
        time(file, "tried", rows.size(), tried);
        verdict.equal(rows.size(), tried.count("created"), file + ": a dry run counts what would be created");
        verdict.equal(before, taken(), file + ": a dry run changes nothing");

        var first = upload.bringIn(Map.of("mapping", mapping));
        time(file, "brought in", rows.size(), first);
        verdict.equal("DONE", first.state(), file + ": the import comes to its end");
        verdict.equal(rows.size(), first.count("created"), file + ": every row becomes a customer");
        compare(file, rows, source, outcome);
        compareLists(file, rows, source);

        var known = taken();
        var second = upload.bringIn(Map.of("mapping", mapping));
        time(file, "brought in again", rows.size(), second);
        verdict.equal(rows.size(), second.count("skipped"), file + ": the same file again is known");
        verdict.equal(known, taken(), file + ": the same file again changes nothing");

        var undone = upload.takeBack(first.id());
        time(file, "taken back", rows.size(), undone);
        verdict.equal("UNDONE", undone.state(), file + ": the import is taken back");
        verdict.equal(rows.size(), undone.count("undone"), file + ": every customer is taken back");
        verdict.equal(before, taken(), file + ": taken back, nothing is left");
    }

    private void time(String file, String what, int rows, Upload.Ended ended) {
        var seconds = ended.took().toMillis() / 1e3;
        table.line(file, what, rows, "%.1f".formatted(seconds), rows / seconds);
    }

    private byte[] withPeople(List<Map<String, String>> rows) {
        var text = new StringBuilder("\uFEFF");
        var headings = new ArrayList<>(rows.getFirst().keySet());
        headings.addAll(List.of("姓名", "QQ", "手机"));
        text.append(Csv.line(headings));
        for (int i = 0; i < rows.size(); i++) {
            var cells = new ArrayList<>(rows.get(i).values());
            cells.add(names.get(random.nextInt(names.size())));
            cells.add(Long.toString(200_000_000L + i * 977L + random.nextInt(977)));
            cells.add("1%d%08d".formatted(54 + random.nextInt(2), random.nextInt(100_000_000)));
            text.append(Csv.line(cells));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void compare(String file, List<Map<String, String>> rows, String source, String outcome) {
        var customers = Csv.rows(taken());
        verdict.equal(rows.size(), customers.size(), file + ": as many customers as rows");
        verdict.equal(
                counts(rows, row -> SOURCES.getOrDefault(row.getOrDefault(source, ""), "OTHER")),
                counts(customers, row -> row.getOrDefault("source", "")),
                file + ": as many customers of each source");
        verdict.equal(
                counts(rows, row -> row.getOrDefault(outcome, "")),
                counts(customers, row -> row.getOrDefault("tags", "").split(", ", -1)[0]),
                file + ": as many customers of each outcome");
        verdict.equal(
                Map.of("NOT_ENROLLED", (long) rows.size()),
                counts(customers, row -> row.getOrDefault("status", "")),
                file + ": nobody is enrolled by an import");
    }

    /** Lists count exactly up to 10,000, beyond that at least so many. */
    private void compareLists(String file, List<Map<String, String>> rows, String source) {
        counts(rows, row -> SOURCES.getOrDefault(row.getOrDefault(source, ""), "OTHER"))
                .forEach((name, count) -> {
                    if (!name.isEmpty()) {
                        var page = admin.get("/api/customers?scope=all&size=1&source=" + name)
                                .body();
                        var exact = page.path("totalIsExact").asBoolean();
                        verdict.holds(
                                exact
                                        ? page.path("total").asLong() == count
                                        : page.path("total").asLong() <= count,
                                file + ": a list counts the customers of a source",
                                name,
                                count,
                                page);
                    }
                });
    }

    private String taken() {
        var answer = admin.get("/api/customers/export?scope=all&format=csv");
        if (!answer.ok()) {
            throw new IllegalStateException("cannot export: " + answer.status());
        }
        return answer.body().asString();
    }

    private static Map<String, Long> counts(
            List<Map<String, String>> rows, Function<Map<String, String>, String> what) {
        return rows.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    }
}
