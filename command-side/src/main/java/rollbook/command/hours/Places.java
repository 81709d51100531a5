package rollbook.command.hours;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.enrollment.EnrollmentState;

/** Looks places up in the log without taking them in hand: hours wait for no seat. */
record Places(EventStore log) {

    Place find(EnrollmentId enrollmentId) {
        @Nullable Place place = null;
        var history = log.readEvents(enrollmentId.value(), 0);
        while (history.hasNext()) {
            if (history.next().getPayload() instanceof EnrollmentEvent event) {
                place = after(place, event);
            }
        }
        if (place == null) {
            throw new Refused(new NoSuchEnrollment(enrollmentId));
        }
        return place;
    }

    private static @Nullable Place after(@Nullable Place place, EnrollmentEvent event) {
        return switch (event) {
            case Enrolled e -> new Place(e.customerId(), e.classId(), EnrollmentState.ENROLLED);
            case TransferredIn e -> new Place(e.customerId(), e.classId(), EnrollmentState.ENROLLED);
            case PutOnWaitingList e -> new Place(e.customerId(), e.classId(), EnrollmentState.WAITING);
            case MovedUpFromWaitingList _ -> come(place, EnrollmentState.ENROLLED);
            case ContractAgreed _ -> come(place, EnrollmentState.AGREED);
            case ContractApproved _ -> come(place, EnrollmentState.APPROVED);
            case Withdrawn _ -> come(place, EnrollmentState.WITHDRAWN);
            case TransferredOut _ -> come(place, EnrollmentState.TRANSFERRED);
        };
    }

    private static @Nullable Place come(@Nullable Place place, EnrollmentState state) {
        return place == null ? null : place.come(state);
    }
}
