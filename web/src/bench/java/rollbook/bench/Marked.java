package rollbook.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody with words of their own in every field.
 *
 * @param mark stands in every word
 * @param digits stand in every number
 */
record Marked(String mark, String digits) {

    static Marked of(long seed, int number) {
        return new Marked(
                "zq%06dx%03dq".formatted(seed % 1_000_000, number), "8%06d%03d".formatted(seed % 1_000_000, number));
    }

    List<String> words() {
        return List.of(mark, digits);
    }

    /** Writes the person into twelve fields of a file, five of a contact, two follow-ups and a correction; answers the id. */
    String comeIn(Client consultant) {
        var file = new TreeMap<String, Object>();
        for (var field : List.of("name", "qqNick", "wechat", "shortName", "socialStatus", "details", "memo")) {
            file.put(field, mark + field);
        }
        file.put("qq", "1" + digits);
        file.put("phone", "2" + digits);
        file.put("referrerQq", "3" + digits);
        file.put("email", mark + "@mail.example");
        file.put("tags", List.of(mark + "tag"));
        file.put("claim", true);
        var id = done(consultant.post("/api/customers", file)).body().path("id").asString();
        addContact(consultant, id);
        for (var said : List.of("said", "said again")) {
            done(consultant.post(
                    "/api/customers/" + id + "/follow-ups", Map.of("content", mark + said, "intention", "NO_PLAN")));
        }
        done(consultant.post("/api/customers/releases", Map.of("customerIds", List.of(id), "reason", mark + "reason")));
        return id;
    }

    void addContact(Client consultant, String id) {
        var contact = Map.of(
                "name", mark + "mother",
                "relation", mark + "relation",
                "phone", "4" + digits,
                "qq", "5" + digits,
                "email", mark + "@home.example");
        done(consultant.post("/api/customers/" + id + "/contacts", contact));
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("not done: " + answer);
        }
        return answer;
    }
}
