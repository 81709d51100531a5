package rollbook.command.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffId;

/** What was said to a customer, in the order it was first written down. */
final class FollowUps {

    private final Map<FollowUpId, Note> notes = new LinkedHashMap<>();
    private @Nullable FollowUpId latest;

    /** One note, as it reads now. */
    record Note(StaffId author, FollowUp followUp) {}

    void record(FollowUpId id, StaffId author, FollowUp followUp) {
        notes.put(id, new Note(author, followUp));
        latest = id;
    }

    void correct(FollowUpId id, FollowUp followUp) {
        notes.computeIfPresent(id, (_, note) -> new Note(note.author(), followUp));
    }

    void forget() {
        notes.clear();
        latest = null;
    }

    Optional<Note> find(FollowUpId id) {
        return Optional.ofNullable(notes.get(id));
    }

    /** 已拉黑: whether the customer, when last asked, did not want to hear from the school again. */
    boolean endInBlacklisting() {
        return Optional.ofNullable(latest)
                .flatMap(this::find)
                .filter(note -> note.followUp().intention() == Intention.BLACKLISTED)
                .isPresent();
    }
}
