package rollbook.command.classlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** Who sits in a class and who waits for a seat, both in the order in which they came. */
final class Seats {

    private final Map<EnrollmentId, CustomerId> seated = new LinkedHashMap<>();
    private final Map<EnrollmentId, CustomerId> waiting = new LinkedHashMap<>();

    void sit(Seat seat) {
        seated.put(seat.enrollmentId(), seat.customerId());
    }

    void getUp(EnrollmentId enrollment) {
        seated.remove(enrollment);
    }

    void queue(Seat seat) {
        waiting.put(seat.enrollmentId(), seat.customerId());
    }

    void stopWaiting(EnrollmentId enrollment) {
        waiting.remove(enrollment);
    }

    boolean isSeated(EnrollmentId enrollment) {
        return seated.containsKey(enrollment);
    }

    boolean isWaiting(EnrollmentId enrollment) {
        return waiting.containsKey(enrollment);
    }

    /** How many sit. */
    int taken() {
        return seated.size();
    }

    /** How many wait. */
    int wanted() {
        return waiting.size();
    }

    /** Whether one more may sit down. Without a limit there is always a seat. */
    boolean haveOneFree(@Nullable Integer capacity) {
        return capacity == null || seated.size() < capacity;
    }

    Optional<Seat> firstWaiting() {
        return inOrder(waiting).findFirst();
    }

    List<Seat> seated() {
        return inOrder(seated).toList();
    }

    List<Seat> waiting() {
        return inOrder(waiting).toList();
    }

    private static Stream<Seat> inOrder(Map<EnrollmentId, CustomerId> places) {
        return places.entrySet().stream().map(place -> new Seat(place.getKey(), place.getValue()));
    }
}
