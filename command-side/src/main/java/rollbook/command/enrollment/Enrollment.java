package rollbook.command.enrollment;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
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
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.api.enrollment.EnrollmentRefusal.ContractIsApproved;
import rollbook.api.enrollment.EnrollmentRefusal.ContractNotAgreed;
import rollbook.api.enrollment.EnrollmentRefusal.EnrolledByApprover;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.staff.StaffId;

/**
 * One customer's place in one class. They get a seat, or wait for one; the student agrees to the contract, and somebody who did
 * not enrol them approves it; they may leave, or go on to another class, and come again.
 */
@AggregateRoot
final class Enrollment {

    @AggregateIdentifier
    private @Nullable EnrollmentId id;

    private @Nullable CustomerId student;
    private Place place = new Place.None();
    private @Nullable String begunBy;

    /** Whether it was this very request that enrolled the customer, and lost the answer. */
    boolean isBegunBy(String request) {
        return request.equals(begunBy);
    }

    /** Refuses if the customer is in the class already, or waits for a seat in it. */
    void refusePresent(EnrollmentId enrollmentId) {
        Refused.unless(place.isOpen(), () -> new AlreadyEnrolled(enrollmentId, place.state()));
    }

    void enroll(Enroll command, StaffId by, Money tuition) {
        apply(new Enrolled(command.enrollmentId(), command.customerId(), command.classId(), by, tuition));
    }

    void waitForSeat(Enroll command, StaffId by) {
        apply(new PutOnWaitingList(command.enrollmentId(), command.customerId(), command.classId(), by));
    }

    void moveUp(EnrollmentId enrollmentId, Money tuition) {
        apply(new MovedUpFromWaitingList(enrollmentId, student(), tuition));
    }

    void decide(RecordAgreement command) {
        var seated = seated(command.enrollmentId());

        if (seated.contract() == Contract.OPEN) {
            apply(new ContractAgreed(command.enrollmentId(), student(), Agreement.RECORDED, command.proof()));
        }
    }

    void decide(ApproveContract command, Actor actor, ApprovalPolicy policy) {
        var seated = seated(command.enrollmentId());
        Refused.unless(!actor.is(seated.enrolledBy()), () -> new EnrolledByApprover(command.enrollmentId()));
        policy.check(command.enrollmentId(), seated.tuition(), actor);
        Refused.unless(seated.contract() != Contract.OPEN, () -> new ContractNotAgreed(command.enrollmentId()));

        if (seated.contract() == Contract.AGREED) {
            apply(new ContractApproved(command.enrollmentId(), student(), actor.id()));
        }
    }

    /** Leaves the class or the waiting list, and answers whether there was anything to leave. */
    boolean decide(Withdraw command, Actor actor) {
        if (place instanceof Place.Left) {
            return false;
        }
        var enrollmentId = command.enrollmentId();
        Refused.unless(!place.isOpen(), () -> new NotInClass(enrollmentId, place.state()));
        refuseUndoingApproval(enrollmentId, actor);

        apply(new Withdrawn(enrollmentId, student(), command.reason(), command.leftOn()));
        return true;
    }

    boolean hasGoneOnTo(EnrollmentId to) {
        return place.equals(new Place.GoneOn(to));
    }

    void transferOut(EnrollmentId enrollmentId, EnrollmentId to, Actor actor) {
        seated(enrollmentId);
        refuseUndoingApproval(enrollmentId, actor);

        apply(new TransferredOut(enrollmentId, student(), to));
    }

    void transferIn(
            EnrollmentId to, CustomerId student, ClassId classId, EnrollmentId from, StaffId by, Money tuition) {
        apply(new TransferredIn(to, student, classId, from, by, tuition));
    }

    private CustomerId student() {
        return requireNonNull(student);
    }

    private Place.Seated seated(EnrollmentId enrollmentId) {
        if (place instanceof Place.Seated seated) {
            return seated;
        }
        throw new Refused(new NotInClass(enrollmentId, place.state()));
    }

    private void refuseUndoingApproval(EnrollmentId enrollmentId, Actor actor) {
        var approved = place instanceof Place.Seated seated && seated.contract() == Contract.APPROVED;
        Refused.unless(!approved || actor.directsSales(), () -> new ContractIsApproved(enrollmentId));
    }

    @EventSourcingHandler
    void evolve(EnrollmentEvent event, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        id = event.enrollmentId();
        student = event.customerId();
        if (event instanceof Enrolled || event instanceof PutOnWaitingList) {
            begunBy = request;
        }
        place = switch (event) {
            case Enrolled e -> Place.Seated.anew(e.enrolledBy(), e.tuition());
            case PutOnWaitingList e -> new Place.Waiting(e.enrolledBy());
            case MovedUpFromWaitingList e -> place.seatedAt(e.tuition());
            case ContractAgreed _ -> place.with(Contract.AGREED);
            case ContractApproved _ -> place.with(Contract.APPROVED);
            case Withdrawn _ -> new Place.Left();
            case TransferredOut e -> new Place.GoneOn(e.to());
            case TransferredIn e -> Place.Seated.anew(e.enrolledBy(), e.tuition());
        };
    }
}
