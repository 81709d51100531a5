package rollbook.query.customer.list;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which searches find more customers than anybody pages through, so that the same family name is not counted to ten
 * thousand with every keystroke.
 *
 * <p>What is remembered stays true: an event changes one customer, so of {@code n} found at a position of the log at least
 * {@code n - k} are still found {@code k} positions later.
 */
final class Crowds {

    /** So many more than enough are counted: as many events later it is still known that there are enough. */
    static final int SPARE = 500;

    private static final int MOST = 1_000;

    private final Map<Object, Crowd> crowds = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Crowd> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Many customers.
     *
     * @param counted so many at least
     * @param position when the log was there
     * @param share at least so large a part of the scope
     */
    record Crowd(long counted, long position, double share) {

        private boolean isStillOneAt(long now) {
            return now >= position && counted - (now - position) > Found.Total.ENOUGH;
        }
    }

    /** What is known of a search, if it still finds more than enough when the log is there. */
    synchronized @Nullable Crowd of(Wanted wanted, long position) {
        var crowd = crowds.get(wanted.key());
        return crowd != null && crowd.isStillOneAt(position) ? crowd : null;
    }

    synchronized void remember(Wanted wanted, Crowd crowd) {
        crowds.put(wanted.key(), crowd);
    }
}
