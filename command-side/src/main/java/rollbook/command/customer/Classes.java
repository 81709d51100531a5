package rollbook.command.customer;

import java.util.HashSet;
import java.util.Set;
import rollbook.api.enrollment.EnrollmentId;

/** Where a customer sits, and for which seats they wait. */
final class Classes {

    private final Set<EnrollmentId> seats = new HashSet<>();
    private final Set<EnrollmentId> waits = new HashSet<>();

    void sit(EnrollmentId enrollment) {
        waits.remove(enrollment);
        seats.add(enrollment);
    }

    void waitForSeat(EnrollmentId enrollment) {
        waits.add(enrollment);
    }

    void leave(EnrollmentId enrollment) {
        seats.remove(enrollment);
        waits.remove(enrollment);
    }

    /** Whether the customer sits in any class. */
    boolean seatAny() {
        return !seats.isEmpty();
    }

    boolean isWaiting(EnrollmentId enrollment) {
        return waits.contains(enrollment);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return seats.size() + waits.size();
    }
}
