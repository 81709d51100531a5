package rollbook.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which of the blows that were asked for have fallen, and why the others have not. */
final class Struck {

    private final Blows asked;
    private final Map<Blow, Integer> fallen = new EnumMap<>(Blow.class);
    private final Map<Blow, String> hindrances = new EnumMap<>(Blow.class);

    Struck(Blows asked) {
        this.asked = asked;
    }

    void fell(Blow blow) {
        fallen.merge(blow, 1, Integer::sum);
    }

    void missed(Blow blow, String hindrance) {
        hindrances.put(blow, hindrance);
    }

    /** One line for each kind that was asked for, e.g. {@code WRONG_CLOCK: asked 2, struck 0: no C compiler}. */
    List<String> lines() {
        return asked.counts().keySet().stream()
                .filter(blow -> asked.count(blow) > 0)
                .map(blow -> "%s: asked %d, struck %d%s"
                        .formatted(
                                blow,
                                asked.count(blow),
                                fallen.getOrDefault(blow, 0),
                                hindrances.containsKey(blow) ? ": " + hindrances.get(blow) : ""))
                .toList();
    }
}
