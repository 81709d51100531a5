package rollbook.store.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rollbook.api.Personal.Purpose;

/** What an event says about people, by purpose, in the order it is met: a share for each person, values numbered through. */
final class ToBeSealed {

    private final List<Share> shares = new ArrayList<>(1);
    private final Map<Purpose, Share> latest = new EnumMap<>(Purpose.class);

    /**
     * What is said about one person without a break.
     *
     * @param first the number of the first value, counted from 0
     */
    record Share(String person, Purpose purpose, int first, List<Object> values) {}

    /** Adds a value and answers its number. */
    int add(String person, Purpose purpose, Object value) {
        var share = latest.get(purpose);
        if (share == null || !share.person().equals(person)) {
            var first = share == null ? 0 : share.first() + share.values().size();
            share = new Share(person, purpose, first, new ArrayList<>(16));
            latest.put(purpose, share);
            shares.add(share);
        }
        share.values().add(value);
        return share.first() + share.values().size() - 1;
    }

    List<Share> shares() {
        return shares;
    }
}
