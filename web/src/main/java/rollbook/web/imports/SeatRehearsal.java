package rollbook.web.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassView;
import rollbook.api.enrollment.EnrollmentId;

/** Tries enrolments and sends nothing: who is in the class already, and whether there are seats for the others. */
final class SeatRehearsal implements SeatDesk {

    private final Set<EnrollmentId> seen = new HashSet<>();
    private final Map<ClassId, Integer> taken = new HashMap<>();

    @Override
    public List<Outcome> take(List<WantedSeat> seats, Set<EnrollmentId> present) {
        seen.addAll(present);
        return seats.stream().map(this::outcome).toList();
    }

    private Outcome outcome(WantedSeat seat) {
        var id = seat.enrollment();
        if (id == null || seat.in() == null) {
            return new Outcome.Failed(seat.errors());
        }
        return !seen.add(id) ? new Outcome.Skipped() : sits(seat.in());
    }

    private Outcome sits(ClassView in) {
        if (!in.open()) {
            return Outcome.refused(new ClassIsOver(in.id()));
        }
        int now = taken.getOrDefault(in.id(), in.seated());
        if (in.capacity() != null && now >= in.capacity()) {
            return Outcome.refused(new ClassFull(in.id(), in.capacity(), now, in.waiting()));
        }
        taken.put(in.id(), now + 1);
        return new Outcome.Created();
    }
}
