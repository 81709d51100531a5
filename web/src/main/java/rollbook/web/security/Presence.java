package rollbook.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.Questions;

/** Who works at the school right now, and as what: asked anew for every request, but not twice within a second. */
@Component
public class Presence {

    private static final Duration FRESH = Duration.ofMillis(900);
    private static final int MOST_REMEMBERED = 10_000;

    private final Questions questions;
    private final Clock clock;
    private final Map<StaffId, Seen> seen = new ConcurrentHashMap<>();

    Presence(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /** The person as they may act now; absent when they have left, or were never there. */
    public Optional<Actor> actor(StaffId id) {
        return staff(id).map(staff -> new Actor(staff.id(), staff.roles(), staff.branchId()));
    }

    /** What the books say of somebody who works here now; absent when they have left, or were never there. */
    public Optional<StaffView> staff(StaffId id) {
        var now = clock.instant();
        var known = seen.get(id);
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Seen(now, look(id, null).orElse(null));
            remember(id, known);
        }
        return Optional.ofNullable(known.staff());
    }

    /** Forgets what was seen, waiting until the books are as far as {@code position}. */
    public void lookAgain(StaffId id, long position) {
        var now = clock.instant();
        remember(id, new Seen(now, look(id, position).orElse(null)));
    }

    private Optional<StaffView> look(StaffId id, @Nullable Long position) {
        return questions
                .find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position)
                .filter(StaffView::active);
    }

    private void remember(StaffId id, Seen now) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(id, now);
    }

    private record Seen(Instant at, @Nullable StaffView staff) {}
}
