package rollbook.store.names;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal.Purpose;
import rollbook.store.vault.Undecryptable;
import tools.jackson.databind.JsonNode;

/** What a stored event says about people; nothing of those whose key has been shredded. */
final class Unsealed {

    /** As if everything had been erased. */
    static final Unsealed NOTHING = new Unsealed();

    static {
        for (var purpose : Purpose.values()) {
            NOTHING.put(purpose, 0, null);
        }
    }

    private final Map<Purpose, TreeMap<Integer, Optional<JsonNode>>> shares = new EnumMap<>(Purpose.class);

    /**
     * Adds what was in a box.
     *
     * @param first the number of its first value
     */
    void put(Purpose purpose, int first, @Nullable JsonNode list) {
        shares.computeIfAbsent(purpose, _ -> new TreeMap<>()).put(first, Optional.ofNullable(list));
    }

    /** The value with this number; absent if it was erased. */
    @Nullable
    JsonNode value(Purpose purpose, int number) {
        var of = shares.get(purpose);
        var share = of == null ? null : of.floorEntry(number);
        if (share == null) {
            throw new Undecryptable("An event points at something sealed that it does not have", null);
        }
        if (share.getValue().isEmpty()) {
            return null;
        }
        var value = share.getValue().get().get(number - share.getKey());
        if (value == null) {
            throw new Undecryptable("An event points beyond what is sealed in it", null);
        }
        return value;
    }
}
