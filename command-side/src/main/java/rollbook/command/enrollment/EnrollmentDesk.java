package rollbook.command.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Transfer;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.SameClass;
import rollbook.api.enrollment.EnrollmentRules;
import rollbook.command.Ledgers;
import rollbook.command.LessonHours;
import rollbook.command.Rosters;
import rollbook.command.Students;

/**
 * Where customers are enrolled and leave: the seat, the enrolment, the customer's file and, on a transfer, the money and the lesson
 * hours change in one act. Class lists are taken in hand first, by asking them something, then files, then enrolments: whoever does otherwise may
 * have to begin again.
 */
final class EnrollmentDesk {

    private final Enrollments enrollments;
    private final Rosters rosters;
    private final Students students;
    private final Ledgers ledgers;
    private final LessonHours hours;
    private final NextInLine nextInLine;
    private final ApprovalPolicy approval;
    private final Clock clock;

    EnrollmentDesk(
            Enrollments enrollments,
            Rosters rosters,
            Students students,
            Ledgers ledgers,
            LessonHours hours,
            NextInLine nextInLine,
            ApprovalPolicy approval,
            Clock clock) {
        this.enrollments = enrollments;
        this.rosters = rosters;
        this.students = students;
        this.ledgers = ledgers;
        this.hours = hours;
        this.nextInLine = nextInLine;
        this.approval = approval;
        this.clock = clock;
    }

    @CommandHandler
    void decide(Enroll command, Actor actor, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        var id = command.enrollmentId();
        var tuition = rosters.tuitionOf(command.classId());
        students.refuseUnlessEntrusted(command.customerId(), actor);
        var enrollment = enrollments.beginOrOpen(id);
        if (request != null && enrollment.invoke(place -> place.isBegunBy(request))) {
            return;
        }
        enrollment.execute(place -> place.refusePresent(id));

        switch (rosters.takeSeat(command.classId(), id, command.customerId(), command.waitIfFull())) {
            case SEATED -> {
                enrollment.execute(place -> place.enroll(command, actor.id(), tuition));
                students.sits(command.customerId(), id, command.classId());
            }
            case WAITING -> {
                enrollment.execute(place -> place.waitForSeat(command, actor.id()));
                students.waits(command.customerId(), id, command.classId());
            }
        }
    }

    @CommandHandler
    void decide(RecordAgreement command, Actor actor) {
        refuseMalformed(EnrollmentRules.checkProof(command.proof()));
        students.refuseUnlessEntrusted(
                enrollments.subject(command.enrollmentId()).student(), actor);

        enrollments.open(command.enrollmentId()).execute(place -> place.decide(command));
    }

    @CommandHandler
    void decide(ApproveContract command, Actor actor) {
        enrollments.open(command.enrollmentId()).execute(place -> place.decide(command, actor, approval));
    }

    @CommandHandler
    void decide(Withdraw command, Actor actor) {
        refuseMalformed(EnrollmentRules.checkLeaving(command.reason(), command.leftOn(), LocalDate.now(clock)));
        var id = command.enrollmentId();
        var subject = enrollments.subject(id);
        rosters.tuitionOf(subject.classId());
        students.refuseUnlessReleasable(subject.student(), actor);

        var left = enrollments.open(id).invoke(place -> place.decide(command, actor));
        if (left) {
            students.leaves(subject.student(), id, subject.classId());
            giveUpSeat(subject.classId(), id);
        }
    }

    @CommandHandler
    void decide(Transfer command, Actor actor) {
        var from = command.enrollmentId();
        var subject = enrollments.subject(from);
        var student = subject.student();
        var to = EnrollmentId.of(student, command.classId());
        Refused.unless(!to.equals(from), () -> new SameClass(command.classId()));
        Stream.of(subject.classId(), command.classId())
                .sorted(Comparator.comparing(ClassId::value))
                .forEach(rosters::tuitionOf);
        students.refuseUnlessEntrusted(student, actor);
        var leaving = enrollments.open(from);
        if (leaving.invoke(place -> place.hasGoneOnTo(to))) {
            return;
        }

        leaving.execute(place -> place.transferOut(from, to, actor));
        var arriving = enrollments.beginOrOpen(to);
        arriving.execute(place -> place.refusePresent(to));
        rosters.takeSeat(command.classId(), to, student, false);
        var tuition = rosters.tuitionOf(command.classId());
        arriving.execute(place -> place.transferIn(to, student, command.classId(), from, actor.id(), tuition));
        students.leaves(student, from, subject.classId());
        students.sits(student, to, command.classId());
        ledgers.carryOver(student, from, to);
        hours.carryOver(student, from, to);
        giveUpSeat(subject.classId(), from);
    }

    /** The first who waits gets the seat in the same act. */
    private void giveUpSeat(ClassId classId, EnrollmentId enrollmentId) {
        rosters.giveUpSeat(classId, enrollmentId).ifPresent(next -> nextInLine.movedUp(classId, next));
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
