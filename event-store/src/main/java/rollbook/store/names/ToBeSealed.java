package rollbook.store.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rollbook.api.Personal.Purpose;

/** What an event says about a person, by purpose, in the order it is met. */
final class ToBeSealed {

    private final Map<Purpose, List<Object>> values = new EnumMap<>(Purpose.class);

    /** Adds a value and answers its place, counted from 0. */
    int add(Purpose purpose, Object value) {
        var some = values.computeIfAbsent(purpose, _ -> new ArrayList<>(16));
        some.add(value);
        return some.size() - 1;
    }

    Map<Purpose, List<Object>> values() {
        return values;
    }
}
