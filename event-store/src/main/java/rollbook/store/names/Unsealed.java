package rollbook.store.names;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal.Purpose;
import rollbook.store.vault.Undecryptable;
import tools.jackson.databind.JsonNode;

/** What a stored event says about a person; nothing of a purpose whose key has been shredded. */
final class Unsealed {

    private final Map<Purpose, JsonNode> values = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Boolean> known = new EnumMap<>(Purpose.class);

    void put(Purpose purpose, @Nullable JsonNode list) {
        known.put(purpose, true);
        if (list != null) {
            values.put(purpose, list);
        }
    }

    /** The value in this place; absent if it was erased. */
    @Nullable
    JsonNode value(Purpose purpose, int place) {
        if (!known.containsKey(purpose)) {
            throw new Undecryptable("An event points at something sealed that it does not have", null);
        }
        var list = values.get(purpose);
        if (list == null) {
            return null;
        }
        var value = list.get(place);
        if (value == null) {
            throw new Undecryptable("An event points beyond what is sealed in it", null);
        }
        return value;
    }
}
