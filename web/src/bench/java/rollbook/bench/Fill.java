package rollbook.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Brings in as many customers as are wanted, by importing files as a school would. */
final class Fill {

    private static final String BOUNDARY = "rows-of-made-up-people";
    private static final Map<String, String> MAPPING =
            new LinkedHashMap<>(Map.of("姓名", "name", "QQ", "qq", "电话", "phone", "来源", "source"));

    private final Node node;
    private final Client admin;
    private final People people;
    private final Rebuild projections;
    private final Verdict verdict;

    Fill(Node node, Client admin, long seed, Rebuild projections, Verdict verdict) {
        this.node = node;
        this.admin = admin;
        this.people = new People(seed);
        this.projections = projections;
        this.verdict = verdict;
    }

    /** Imports what is missing, {@code chunk} rows at a time. */
    void upTo(int customers, int chunk, Table table) {
        var began = System.nanoTime();
        var before = Effort.of(node);
        var imported = 0;
        for (int from = 0; from < customers; from += chunk) {
            var rows = Math.min(chunk, customers - from);
            if (isThere(from + rows)) {
                continue;
            }
            var state = importFile(from, rows);
            if (!"DONE".equals(state.path("state").asString(""))) {
                throw new IllegalStateException("an import does not come to its end: " + state);
            }
            verdict.equal(
                    rows,
                    state.path("created").asInt() + state.path("skipped").asInt(),
                    "every row of an import is taken");
            imported += state.path("created").asInt();
        }
        if (imported > 0) {
            table.line("rows imported", imported);
            table.line("rows imported per second", new Pace(imported, System.nanoTime() - began).perSecond());
            var behind = System.nanoTime();
            projections.awaitCaughtUp();
            table.line("seconds until every projection had them", (System.nanoTime() - behind) / 1e9);
            table.line(
                    "CPU ms per row, JVM + PostgreSQL, with projections",
                    Effort.of(node).since(before).each(imported));
        }
    }

    /** Writes them straight into the log instead, and tells how fast the projections take them in. */
    void straight(int customers, Table table) throws SQLException {
        if (isThere(customers)) {
            return;
        }
        var pattern = admin.post("/api/customers", people.person(0)).id();
        var began = System.nanoTime();
        var before = Effort.of(node);
        try (var connection = node.database().connect()) {
            new LogFill(connection, pattern).add(customers);
        }
        table.line(
                "registrations written into the log per second",
                new Pace(customers, System.nanoTime() - began).perSecond());
        projections.awaitCaughtUp();
        table.line(
                "registrations per second, with projections",
                new Pace(customers, System.nanoTime() - began).perSecond());
        table.line(
                "CPU ms each, JVM + PostgreSQL", Effort.of(node).since(before).each(customers));
    }

    private boolean isThere(int customers) {
        var page = (customers - 1) / 100 + 1;
        return !admin.get("/api/customers?scope=all&size=100&page=" + page)
                .body()
                .path("items")
                .isEmpty();
    }

    private JsonNode importFile(int from, int rows) {
        var began = System.nanoTime();
        var begun =
                admin.upload("/api/customers/imports", "multipart/form-data; boundary=" + BOUNDARY, form(from, rows));
        if (!begun.ok()) {
            throw new IllegalStateException("cannot import: " + begun);
        }
        var id = begun.body().path("importId").asString();
        while (true) {
            var state = admin.get("/api/customers/imports/" + id).body();
            if (!"RUNNING".equals(state.path("state").asString("RUNNING"))) {
                var pace = new Pace(rows, System.nanoTime() - began);
                verdict.note("rows %,d to %,d: %,.0f/s %s", from, from + rows, pace.perSecond(), state);
                return state;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private byte[] form(int from, int rows) {
        var form = new StringBuilder(rows * 64);
        part(form, "options", "application/json", "");
        form.append(Client.JSON.writeValueAsString(Map.of("mapping", MAPPING))).append("\r\n");
        part(form, "file", "text/csv", "; filename=\"people-%d.csv\"".formatted(from));
        form.append(String.join(",", MAPPING.keySet())).append("\r\n");
        for (int number = from; number < from + rows; number++) {
            var person = people.person(number);
            MAPPING.values().forEach(field -> form.append(person.get(field)).append(','));
            form.setCharAt(form.length() - 1, '\r');
            form.append('\n');
        }
        return form.append("\r\n--")
                .append(BOUNDARY)
                .append("--\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void part(StringBuilder form, String name, String type, String more) {
        form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
        form.append(name)
                .append('"')
                .append(more)
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\n\r\n");
    }
}
