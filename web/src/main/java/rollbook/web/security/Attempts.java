package rollbook.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rollbook.api.staff.StaffRules;

/**
 * Slows down who guesses passwords. Wrong ones are counted for each name as tried from each address, and for each address; never
 * for a name alone, or anybody could keep its bearer out. The wait doubles up to a minute and is forgotten after a quarter of an
 * hour, so nobody is locked out for ever.
 */
@Component
class Attempts {

    private static final int FREE_FOR_NAME = 8;
    private static final int FREE_FOR_ADDRESS = 60;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try; nothing if it may be made now. */
    Optional<Duration> wait(String username, String address) {
        var now = clock.instant();
        var byName = left(name(username, address), FREE_FOR_NAME, now);
        var byAddress = left(address, FREE_FOR_ADDRESS, now);
        var longer = byName.compareTo(byAddress) > 0 ? byName : byAddress;
        return longer.isPositive() ? Optional.of(longer) : Optional.empty();
    }

    void failed(String username, String address) {
        if (wrong.size() > MOST_REMEMBERED) {
            forgetOld();
        }
        count(name(username, address));
        count(address);
    }

    /** Whoever gets in is believed again; others at the same address are not. */
    void succeeded(String username, String address) {
        wrong.remove(name(username, address));
    }

    private void count(String key) {
        var now = clock.instant();
        wrong.merge(key, new Wrong(1, now), (old, one) -> old.isOld(now) ? one : new Wrong(old.times() + 1, now));
    }

    private Duration left(String key, int free, Instant now) {
        var known = wrong.get(key);
        if (known == null || known.isOld(now) || known.times() < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(known.times() - free, 6);
        var wait = Duration.ofSeconds(1L << doublings);
        return Duration.between(now, known.last().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private void forgetOld() {
        var now = clock.instant();
        wrong.values().removeIf(known -> known.isOld(now));
        if (wrong.size() > MOST_REMEMBERED) {
            wrong.clear();
        }
    }

    private static String name(String username, String address) {
        return address + " " + StaffRules.normalUsername(username);
    }

    private record Wrong(int times, Instant last) {
        boolean isOld(Instant now) {
            return last.plus(FORGOTTEN).isBefore(now);
        }
    }
}
