package rollbook.bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One line of a customer's history.
 *
 * @param event its stored name without the area, e.g. {@code CustomerClaimed}
 */
record Happening(long version, String at, String event, JsonNode data) {

    static List<Happening> of(Client client, String customerId) {
        var all = new ArrayList<Happening>();
        for (int page = 1; ; page++) {
            var answer = client.get("/api/customers/" + customerId + "/history?size=100&page=" + page);
            if (!answer.ok()) {
                throw new IllegalStateException("no history of " + customerId + ": " + answer);
            }
            var items = answer.body().path("items");
            for (var item : items) {
                var name = item.path("event").asString("");
                all.add(new Happening(
                        item.path("version").asLong(),
                        item.path("at").asString(""),
                        name.substring(name.indexOf('.') + 1),
                        item.path("data")));
            }
            if (items.size() < 100) {
                return all;
            }
        }
    }

    boolean is(String name) {
        return event.equals(name);
    }

    /** The id under this member, whether it is written flat or as {@code {"id","name"}}. */
    String id(String member) {
        return idOf(data.path(member));
    }

    static String idOf(JsonNode node) {
        return node.isObject() ? node.path("id").asString("") : node.asString("");
    }
}
