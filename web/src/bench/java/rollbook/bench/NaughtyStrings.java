package rollbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes every naughty string into every text field over HTTP and looks whether it comes back equal, wherever it is shown. */
final class NaughtyStrings {

    private static final List<String> FIELDS =
            List.of("name", "qqNick", "wechat", "shortName", "socialStatus", "details", "memo");

    private static final int LONGEST_TERM = 200;

    private final Client admin;
    private final Verdict verdict;
    private final Map<String, String> written = new LinkedHashMap<>();

    private NaughtyStrings(Client admin, Verdict verdict) {
        this.admin = admin;
        this.verdict = verdict;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Writes naughty strings into every text field and reads them again.", words);
        var ground = Ground.of(arguments, "naughty").with("ROLLBOOK_CUSTOMER_CAP", "10000");
        var shared = Path.of(arguments.text("shared", "../../shared/data", "folder of the public files"));
        arguments.complete();

        var verdict = new Verdict();
        var strings = Client.JSON.readTree(Files.readString(shared.resolve("naughty-strings/blns.json")));
        try (var node = Node.start(ground)) {
            var naughty = new NaughtyStrings(new School(node).admin(), verdict);
            for (int i = 0; i < strings.size(); i++) {
                naughty.write(i, strings.get(i).asString());
            }
            naughty.compareExports();
        }
        verdict.note("%d strings", strings.size());
        verdict.end();
    }

    private void write(int number, String text) {
        var person = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> person.put(field, text));
        person.put("phone", "154%08d".formatted(number));
        person.put("tags", List.of(text));
        var registered = admin.post("/api/customers", person);
        verdict.equal(201, registered.status(), "a customer of naughty strings is registered");
        if (!registered.ok()) {
            verdict.note("%s for %s", registered, Client.JSON.writeValueAsString(text));
            return;
        }
        var id = registered.id();
        written.put(id, text);
        compareFile(id, text, registered);
        compareLists(number, id, text, registered);
        liveWith(id, text);
        compareHistory(id, text);
    }

    private void compareFile(String id, String text, Answer after) {
        var file = admin.get("/api/customers/" + id, after).body();
        FIELDS.forEach(field ->
                verdict.equal(text, file.path(field).asString(null), "a file shows " + field + " as it was written"));
        verdict.equal(text, file.path("tags").path(0).asString(null), "a file shows a tag as it was written");
    }

    private void compareLists(int number, String id, String text, Answer after) {
        var row = one(admin.get("/api/customers?scope=all&q=154%08d".formatted(number), after), id);
        verdict.equal(text, row.path("name").asString(null), "a list shows the name as it was written");
        verdict.equal(text, row.path("qqNick").asString(null), "a list shows the nick as it was written");
        verdict.equal(text, row.path("tags").path(0).asString(null), "a list shows a tag as it was written");
        var searched = admin.get("/api/customers?scope=all&q=" + Client.encoded(text));
        verdict.holds(
                searched.status() == (text.length() > LONGEST_TERM ? 400 : 200),
                "a search for it is answered, unless nobody searches for so much",
                text,
                searched);
        var tagged = admin.get("/api/customers?scope=all&tag=" + Client.encoded(text));
        verdict.equal(200, tagged.status(), "a filter by it is answered");
    }

    private static JsonNode one(Answer page, String id) {
        for (var row : page.body().path("items")) {
            if (row.path("id").asString("").equals(id)) {
                return row;
            }
        }
        return Client.JSON.missingNode();
    }

    /** Everything else that people write about a customer. */
    private void liveWith(String id, String text) {
        verdict.holds(
                admin.post("/api/customers/claims", Map.of("customerIds", List.of(id)))
                        .ok(),
                "it is claimed");
        var followUp =
                admin.post("/api/customers/" + id + "/follow-ups", Map.of("content", text, "intention", "NO_PLAN"));
        verdict.equal(text.isEmpty() ? 400 : 201, followUp.status(), "a follow-up is written, unless it says nothing");
        if (followUp.ok()) {
            var notes = admin.get("/api/follow-ups?customerId=" + id, followUp)
                    .body()
                    .path("items");
            verdict.equal(text, notes.path(0).path("content").asString(null), "a follow-up reads as it was written");
        }
        var contact = Map.of("name", text, "relation", text, "phone", "13800138000");
        var added = admin.post("/api/customers/" + id + "/contacts", contact);
        verdict.equal(201, added.status(), "a contact is added");
        var shown =
                admin.get("/api/customers/" + id, added).body().path("contacts").path(0);
        verdict.equal(text, shown.path("name").asString(null), "a contact's name reads as it was written");
        verdict.equal(text, shown.path("relation").asString(null), "a contact's relation reads as it was written");
        var marked = admin.post("/api/customers/" + id + "/deletion-mark", Map.of("reason", text));
        verdict.equal(200, marked.status(), "a file is laid aside for any reason");
        var aside = admin.get("/api/customers/" + id, marked).body();
        verdict.equal(text, aside.path("deletionReason").asString(null), "the reason reads as it was written");
        admin.delete("/api/customers/" + id + "/deletion-mark");
        var released = admin.post("/api/customers/releases", Map.of("customerIds", List.of(id), "reason", text));
        verdict.equal(200, released.status(), "a customer is released for any reason");
    }

    private void compareHistory(String id, String text) {
        for (var happening : Happening.of(admin, id)) {
            switch (happening.event()) {
                case "CustomerRegistered" -> {
                    var file = happening.data().path("file");
                    FIELDS.forEach(field -> verdict.equal(
                            text,
                            file.path(field).asString(null),
                            "the history tells " + field + " as it was written"));
                }
                case "FollowUpRecorded" ->
                    verdict.equal(
                            text,
                            happening.data().path("followUp").path("content").asString(null),
                            "the history tells a follow-up as it was written");
                case "ContactAdded" ->
                    verdict.equal(
                            text,
                            happening.data().path("details").path("relation").asString(null),
                            "the history tells a contact as it was written");
                case "CustomerReleased", "CustomerMarkedForDeletion" ->
                    verdict.equal(
                            text,
                            happening.data().path("reason").asString(null),
                            "the history tells a reason as it was written");
                default -> {}
            }
        }
    }

    /** What was taken away and brought in again in update mode changes nothing: every cell means what it meant. */
    private void compareExports() {
        var csv = admin.get("/api/customers/export?scope=all&format=csv").body().asString();
        var rows = Csv.rows(csv);
        verdict.equal(written.size(), rows.size(), "the export has every customer");
        var texts = new ArrayList<>(written.values());
        for (int i = 0; i < rows.size(); i++) {
            for (var field : FIELDS) {
                var cell = rows.get(i).getOrDefault(field, "");
                var text = texts.get(i);
                verdict.holds(
                        cell.equals(text) || cell.equals("'" + text), "the export has every text", field, text, cell);
                verdict.holds(!cell.matches("(?s)[=+\\-@\t\r].*"), "the export runs nothing", cell);
            }
        }
    }
}
