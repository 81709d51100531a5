package rollbook.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How many blows of each kind. */
record Blows(Map<Blow, Integer> counts) {

    static Blows of(Arguments arguments) {
        var counts = new EnumMap<Blow, Integer>(Blow.class);
        for (var blow : Blow.values()) {
            counts.put(blow, arguments.number(blow.argument, blow.usual, blow.meaning()));
        }
        return new Blows(counts);
    }

    int count(Blow blow) {
        return counts.getOrDefault(blow, 0);
    }

    /** All of them, in an order drawn by lot. */
    List<Blow> inOrder(Random random) {
        var all = new ArrayList<Blow>();
        counts.forEach((blow, count) -> all.addAll(Collections.nCopies(count, blow)));
        Collections.shuffle(all, random);
        return all;
    }
}
