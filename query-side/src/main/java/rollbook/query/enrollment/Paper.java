package rollbook.query.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.Agreement;
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
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;
import rollbook.query.MissingRow;

/**
 * One enrolment as a fold of what has happened: for the row that shows how it stands, and for looking back to how it stood. Who
 * comes again begins a new paper under the old number.
 *
 * @param coming how it began, this time
 * @param seat absent while the customer waits for one
 */
record Paper(
        Subject subject,
        long version,
        Coming coming,
        @Nullable Seat seat,
        @Nullable Agreed agreed,
        @Nullable Approved approved,
        @Nullable Left left) {

    /**
     * What it is about, which never changes.
     *
     * @param position where it began in the log, the first time
     */
    record Subject(EnrollmentId id, long position, CustomerId customerId, ClassId classId) {}

    /**
     * Who enrolled the customer, and when.
     *
     * @param position in the log: those who wait are served in this order
     * @param from another enrolment on a transfer
     */
    record Coming(
            StaffId by, Instant at, long position, @Nullable EnrollmentId from) {}

    /** The seat, and what it cost. */
    record Seat(Money tuition, Instant since) {}

    /** The student's agreement; {@code recordedBy} is absent where the student gave it on their own page. */
    record Agreed(
            Agreement agreement,
            @Nullable String proof,
            @Nullable StaffId recordedBy,
            Instant at) {}

    /** The school's approval. */
    record Approved(StaffId by, Instant at) {}

    /** How it ended; {@code to} another enrolment on a transfer, {@code on} a day where that was written down later. */
    record Left(
            @Nullable String reason,
            @Nullable EnrollmentId to,
            @Nullable StaffId by,
            Instant at,
            @Nullable LocalDate on) {

        static Left of(Withdrawn event, Fact fact) {
            return new Left(event.reason(), null, fact.by(), fact.at(), event.leftOn());
        }

        static Left of(TransferredOut event, Fact fact) {
            return new Left(null, event.to(), fact.by(), fact.at(), null);
        }

        Left forgotten() {
            return new Left(reason == null ? null : Personal.ERASED, to, by, at, on);
        }
    }

    EnrollmentState state() {
        if (left != null) {
            return left.to() == null ? EnrollmentState.WITHDRAWN : EnrollmentState.TRANSFERRED;
        }
        if (seat == null) {
            return EnrollmentState.WAITING;
        }
        if (agreed == null) {
            return EnrollmentState.ENROLLED;
        }
        return approved == null ? EnrollmentState.AGREED : EnrollmentState.APPROVED;
    }

    boolean hadLeft(Instant by) {
        return left != null && left.at().isBefore(by);
    }

    /** The paper after one more thing has happened. */
    static Paper after(@Nullable Paper before, Fact fact) {
        return switch ((EnrollmentEvent) fact.event()) {
            case Enrolled e ->
                begun(before, fact, e.customerId(), e.classId(), e.enrolledBy(), null)
                        .seated(e.tuition(), fact);
            case PutOnWaitingList e -> begun(before, fact, e.customerId(), e.classId(), e.enrolledBy(), null);
            case TransferredIn e ->
                begun(before, fact, e.customerId(), e.classId(), e.enrolledBy(), e.from())
                        .seated(e.tuition(), fact);
            case MovedUpFromWaitingList e -> known(before, fact).seated(e.tuition(), fact);
            case ContractAgreed e -> known(before, fact).agreed(e, fact);
            case ContractApproved e -> known(before, fact).approved(new Approved(e.approvedBy(), fact.at()), fact);
            case Withdrawn e -> known(before, fact).left(Left.of(e, fact), fact);
            case TransferredOut e -> known(before, fact).left(Left.of(e, fact), fact);
        };
    }

    private static Paper known(@Nullable Paper paper, Fact fact) {
        if (paper == null) {
            throw new MissingRow(fact);
        }
        return paper;
    }

    private static Paper begun(
            @Nullable Paper before,
            Fact fact,
            CustomerId customerId,
            ClassId classId,
            StaffId by,
            @Nullable EnrollmentId from) {
        var id = ((EnrollmentEvent) fact.event()).enrollmentId();
        var first = before == null ? fact.position() : before.subject.position();
        return new Paper(
                new Subject(id, first, customerId, classId),
                fact.version(),
                new Coming(by, fact.at(), fact.position(), from),
                null,
                null,
                null,
                null);
    }

    private Paper seated(Money tuition, Fact fact) {
        return new Paper(subject, fact.version(), coming, new Seat(tuition, fact.at()), null, null, null);
    }

    private Paper agreed(ContractAgreed event, Fact fact) {
        var recordedBy = event.agreement() == Agreement.RECORDED ? fact.by() : null;
        var now = new Agreed(event.agreement(), event.proof(), recordedBy, fact.at());
        return new Paper(subject, fact.version(), coming, seat, now, null, null);
    }

    private Paper approved(Approved now, Fact fact) {
        return new Paper(subject, fact.version(), coming, seat, agreed, now, null);
    }

    private Paper left(Left now, Fact fact) {
        return new Paper(subject, fact.version(), coming, seat, agreed, approved, now);
    }

    /** Whether there is a word about the customer. */
    boolean saysSomething() {
        return (agreed != null && agreed.proof() != null) || (left != null && left.reason() != null);
    }

    /** The same without a word about the customer. */
    Paper forgotten() {
        var silent = agreed == null ? null : new Agreed(agreed.agreement(), null, agreed.recordedBy(), agreed.at());
        return new Paper(subject, version, coming, seat, silent, approved, left == null ? null : left.forgotten());
    }
}
