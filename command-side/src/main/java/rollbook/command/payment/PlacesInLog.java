package rollbook.command.payment;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
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

/** Looks places up in the log without taking them in hand: whose a place is never changes, and money waits for no seat. */
record PlacesInLog(EventStore log) implements Places {

    @Override
    public Optional<Place> find(EnrollmentId enrollmentId) {
        @Nullable Place place = null;
        var history = log.readEvents(enrollmentId.value(), 0);
        while (history.hasNext()) {
            if (history.next().getPayload() instanceof EnrollmentEvent event) {
                place = after(place, event);
            }
        }
        return Optional.ofNullable(place);
    }

    private static @Nullable Place after(@Nullable Place place, EnrollmentEvent event) {
        return switch (event) {
            case Enrolled e -> new Place(e.customerId(), e.tuition());
            case TransferredIn e -> new Place(e.customerId(), e.tuition());
            case PutOnWaitingList e -> new Place(e.customerId(), null);
            case MovedUpFromWaitingList e -> place == null ? null : place.costing(e.tuition());
            case Withdrawn _, TransferredOut _ -> place == null ? null : place.costing(null);
            case ContractAgreed _, ContractApproved _ -> place;
        };
    }
}
