package rollbook.web.security;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.NotYetVisible;
import rollbook.api.Refused;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.CountStaffEvents;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.Questions;

/** Who works at the school right now, and as what: asked for every request, and looked up again when anything about anybody has changed. */
@Component
public class Presence {

    private static final int MOST_REMEMBERED = 10_000;

    /** Whoever asks next looks again. */
    private static final long UNSTATED = -1;

    private final Questions questions;
    private final Changes changes;
    private final Map<StaffId, Seen> seen = new ConcurrentHashMap<>();

    Presence(Questions questions) {
        this.questions = questions;
        this.changes = new Changes(this::countChanges, System::nanoTime);
    }

    /** The person as they may act now; absent when they have left. */
    public Optional<Actor> actor(StaffId id) {
        return staff(id).map(staff -> new Actor(staff.id(), staff.roles(), staff.branchId()));
    }

    /**
     * What the books say of somebody who works here now; absent when they have left. While the books about staff are being
     * written anew, what was seen last counts.
     *
     * @throws Refused with {@link NotYetVisible} if the books do not know them at all
     */
    public Optional<StaffView> staff(StaffId id) {
        var state = changes.state();
        var known = seen.get(id);
        if (known == null || known.state() != state) {
            known = see(id, look(id, null), known, state);
        }
        return Optional.of(known.staff()).filter(StaffView::active);
    }

    /** Looks anew, when the books are as far as {@code position}. */
    public void lookAgain(StaffId id, long position) {
        see(id, look(id, position), seen.get(id), UNSTATED);
    }

    private long countChanges() {
        return questions.ask(new CountStaffEvents(), Long.class, Actor.PROGRAM, null);
    }

    private Optional<StaffView> look(StaffId id, @Nullable Long position) {
        return questions.find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position);
    }

    private Seen see(StaffId id, Optional<StaffView> found, @Nullable Seen before, long state) {
        var staff = found.filter(
                        now -> before == null || now.version() >= before.staff().version())
                .or(() -> Optional.ofNullable(before).map(Seen::staff))
                .orElseThrow(() -> new Refused(new NotYetVisible(0)));
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        var current = new Seen(state, staff);
        seen.put(id, current);
        return current;
    }

    /** What was seen in a state of the books. */
    private record Seen(long state, StaffView staff) {}
}
