package rollbook.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollbook.api.FieldError;
import rollbook.api.enrollment.EnrollmentId;

/** Whom a file has named so far, for which class: who stands there twice is dealt with once. */
final class SeenSeats {

    private final Map<EnrollmentId, SeatWish> seen = new HashMap<>();

    /** What is to be said of a row because of what was there before it; empty where that is nothing. */
    Optional<Outcome> before(WantedSeat seat, Set<EnrollmentId> present) {
        var id = seat.enrollment();
        if (id == null || !seat.errors().isEmpty()) {
            return Optional.empty();
        }
        var before = seen.putIfAbsent(id, seat.wish());
        if (before != null && before.turn() != seat.wish().turn()) {
            var error = new FieldError(Column.STATE.wireName(), "twice", "is there twice, and differs");
            return Optional.of(new Outcome.Failed(List.of(error)));
        }
        return before != null || present.contains(id) ? Optional.of(new Outcome.Skipped()) : Optional.empty();
    }
}
