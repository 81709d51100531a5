package rollbook.web.imports;

import java.util.HashMap;
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

    private final SeenSeats seen = new SeenSeats();
    private final Map<ClassId, Integer> taken = new HashMap<>();

    @Override
    public List<Outcome> take(List<WantedSeat> seats, Set<EnrollmentId> present) {
        return seats.stream()
                .map(seat -> seen.before(seat, present).orElseGet(() -> outcome(seat)))
                .toList();
    }

    private Outcome outcome(WantedSeat seat) {
        return seat.customer() == null || seat.in() == null || !seat.errors().isEmpty()
                ? new Outcome.Failed(seat.errors())
                : comes(seat.in(), seat.wish());
    }

    private Outcome comes(ClassView in, SeatWish wish) {
        if (!in.open()) {
            return Outcome.refused(new ClassIsOver(in.id()));
        }
        int now = taken.getOrDefault(in.id(), in.seated());
        if (in.capacity() != null && now >= in.capacity()) {
            return wish.mayWait()
                    ? new Outcome.Created()
                    : Outcome.refused(new ClassFull(in.id(), in.capacity(), now, in.waiting()));
        }
        taken.put(in.id(), wish instanceof SeatWish.HasLeft ? now : now + 1);
        return new Outcome.Created();
    }
}
