package rollbook.command.courserecord;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.CorrectLesson;
import rollbook.api.courserecord.CourseRecordCommand.DeclineLeave;
import rollbook.api.courserecord.CourseRecordCommand.GrantLeave;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordCommand.RequestLeave;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.HomeworkSet;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordEvent.OutlineCorrected;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordEvent.TeacherReplaced;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.DayTaken;
import rollbook.api.courserecord.CourseRecordRefusal.LeaveSettled;
import rollbook.api.courserecord.CourseRecordRefusal.MakeUpSettled;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchLeaveRequest;
import rollbook.api.courserecord.CourseRecordRefusal.NotYourColumn;
import rollbook.api.courserecord.CourseRecordRefusal.NothingToMakeUp;
import rollbook.api.courserecord.LeaveState;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.LessonField;
import rollbook.api.courserecord.LessonRules;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.courserecord.StudyRecordsCount;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/**
 * One lesson day of a class and the sheet of its students: it is written down, put right, its rows are made, and then it is marked, as
 * often as needed. What was marked wrong is marked anew; what stood there before stays in the history.
 */
@AggregateRoot
final class CourseRecord {

    private static final Set<LessonField> PLACE_AND_TIME =
            EnumSet.of(LessonField.DATE, LessonField.ROOM, LessonField.FROM, LessonField.TO);

    @AggregateIdentifier
    private @Nullable CourseRecordId id;

    private @Nullable Plan plan;
    private @Nullable String writtenDownBy;
    private final Sheet sheet = new Sheet();
    private final Map<EnrollmentId, CustomerId> students = new HashMap<>();
    private final Map<EnrollmentId, Leave> leaves = new LinkedHashMap<>();
    private final Map<EnrollmentId, CourseRecordId> makeUps = new HashMap<>();

    /** Whether it was this very request that wrote the lesson down, and lost the answer. */
    boolean isWrittenDownBy(String request) {
        return request.equals(writtenDownBy);
    }

    /** Writes the lesson down, and answers the time it takes. */
    List<Booking> decide(RecordLesson command, BranchId branchId) {
        Refused.unless(
                plan == null, () -> new DayTaken(command.classId(), command.dayNumber(), command.courseRecordId()));
        var lesson = command.lesson();
        var errors = LessonRules.check(command.dayNumber(), lesson);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));

        apply(new LessonRecorded(
                command.courseRecordId(),
                command.classId(),
                command.dayNumber(),
                lesson.teacherId(),
                lesson.date(),
                lesson.outline(),
                lesson.homework(),
                lesson.room(),
                lesson.from(),
                lesson.to(),
                branchId));
        return plan().bookings();
    }

    /** How the lesson stands, for who decides about it together with others. */
    Plan ask(CourseRecordId courseRecordId) {
        return plan();
    }

    /** Puts the lesson right, and answers the time it takes now. */
    List<Booking> decide(CorrectLesson command) {
        var before = plan().lesson();
        var after = before.with(command.corrected(), command.values());
        var errors = LessonRules.check(plan().dayNumber(), after);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));

        var differences = before.differences(after);
        if (differences.contains(LessonField.TEACHER_ID)) {
            apply(new TeacherReplaced(command.courseRecordId(), after.teacherId()));
        }
        if (differences.stream().anyMatch(PLACE_AND_TIME::contains)) {
            apply(new LessonMoved(command.courseRecordId(), after.date(), after.room(), after.from(), after.to()));
        }
        if (differences.contains(LessonField.OUTLINE)) {
            apply(new OutlineCorrected(command.courseRecordId(), after.outline()));
        }
        if (differences.contains(LessonField.HOMEWORK)) {
            apply(new HomeworkSet(command.courseRecordId(), after.homework()));
        }
        return plan().bookings();
    }

    /** Makes a row for everybody who has none; who was granted leave begins as on leave. */
    StudyRecordsCount create(CourseRecordId courseRecordId, Collection<SheetStudent> enrolled) {
        var joiners = sheet.without(enrolled);
        if (!joiners.isEmpty()) {
            apply(new StudyRecordsCreated(courseRecordId, joiners));
            mark(
                    courseRecordId,
                    joiners.stream()
                            .filter(student -> isOnLeave(student.enrollmentId()))
                            .map(CourseRecord::onLeave)
                            .toList());
        }
        return new StudyRecordsCount(joiners.size(), sheet.size());
    }

    private boolean isOnLeave(EnrollmentId student) {
        var leave = leaves.get(student);
        return leave != null && leave.isGranted();
    }

    private static StudentMarks onLeave(SheetStudent student) {
        return StudentMarks.of(
                student.enrollmentId(),
                student.customerId(),
                EnumSet.of(SheetCell.ATTENDANCE),
                new Marks(Attendance.ON_LEAVE, null, null));
    }

    /** Saves the sheet: what is different, in one event. */
    void decide(MarkStudyRecords command, Actor actor) {
        var marks = sheet.merge(command.rows());
        var foreign = Columns.notFor(actor, Sheet.columns(marks));
        Refused.unless(foreign.isEmpty(), () -> new NotYourColumn(foreign));

        mark(command.courseRecordId(), marks);
    }

    private void mark(CourseRecordId courseRecordId, List<StudentMarks> marks) {
        if (!marks.isEmpty()) {
            apply(new StudyRecordsMarked(courseRecordId, marks));
        }
    }

    void decide(RequestLeave command, CustomerId student) {
        var errors = LessonRules.checkReason(command.reason());
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
        var known = leaves.get(command.enrollmentId());
        if (known != null && known.isOpen() && known.reason().equals(command.reason())) {
            return;
        }
        Refused.unless(known == null || known.isDeclined(), () -> new LeaveSettled(command.enrollmentId()));

        apply(new LeaveRequested(command.courseRecordId(), command.enrollmentId(), student, command.reason()));
    }

    void decide(GrantLeave command) {
        var leave = leave(command.courseRecordId(), command.enrollmentId());
        if (leave.isGranted()) {
            return;
        }
        Refused.unless(leave.isOpen(), () -> new LeaveSettled(command.enrollmentId()));

        apply(new LeaveGranted(command.courseRecordId(), command.enrollmentId()));
        if (sheet.has(command.enrollmentId())
                && sheet.of(command.enrollmentId()).attendance() != Attendance.ON_LEAVE) {
            mark(
                    command.courseRecordId(),
                    List.of(onLeave(new SheetStudent(command.enrollmentId(), leave.customerId()))));
        }
    }

    void decide(DeclineLeave command) {
        var errors = LessonRules.checkReason(command.reason());
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
        var leave = leave(command.courseRecordId(), command.enrollmentId());
        if (leave.isDeclined()) {
            return;
        }
        Refused.unless(leave.isOpen(), () -> new LeaveSettled(command.enrollmentId()));

        apply(new LeaveDeclined(
                command.courseRecordId(), command.enrollmentId(), leave.customerId(), command.reason()));
    }

    private Leave leave(CourseRecordId courseRecordId, EnrollmentId student) {
        var leave = leaves.get(student);
        if (leave == null) {
            throw new Refused(new NoSuchLeaveRequest(courseRecordId, student));
        }
        return leave;
    }

    /** Notes where a student makes up for this lesson, and answers who that is. */
    SheetStudent makeUp(CourseRecordId courseRecordId, EnrollmentId student, CourseRecordId madeUpIn) {
        var customer = students.get(student);
        var attendance = sheet.of(student).attendance();
        var missed = isOnLeave(student) || attendance == Attendance.ABSENT || attendance == Attendance.ON_LEAVE;
        if (customer == null || !missed || courseRecordId.equals(madeUpIn)) {
            throw new Refused(new NothingToMakeUp(student));
        }
        var settled = makeUps.get(student);
        Refused.unless(
                settled == null || settled.equals(madeUpIn),
                () -> new MakeUpSettled(student, Objects.requireNonNull(settled)));

        if (settled == null) {
            apply(new MakeUpArranged(courseRecordId, student, madeUpIn));
        }
        return new SheetStudent(student, customer);
    }

    /** Gives a guest a row. */
    void admit(CourseRecordId courseRecordId, SheetStudent guest, CourseRecordId makesUpFor) {
        if (!sheet.has(guest.enrollmentId())) {
            apply(new GuestAdmitted(courseRecordId, guest, makesUpFor));
        }
    }

    private Plan plan() {
        return Objects.requireNonNull(plan, "a lesson that is there has been written down");
    }

    @EventSourcingHandler
    void evolve(
            CourseRecordEvent event,
            @Timestamp Instant at,
            @SequenceNumber long version,
            @MetaDataValue(MetaDataKeys.ACTOR) @Nullable String by,
            @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        id = event.courseRecordId();
        switch (event) {
            case LessonRecorded e -> {
                plan = Plan.of(e);
                writtenDownBy = request;
            }
            case TeacherReplaced e -> settle(lesson().taughtBy(e.teacherId()));
            case LessonMoved e -> settle(lesson().at(e.date(), e.room(), e.from(), e.to()));
            case OutlineCorrected e -> settle(lesson().about(e.outline()));
            case HomeworkSet e -> settle(lesson().giving(e.homework()));
            case StudyRecordsCreated e -> begin(e.students());
            case StudyRecordsMarked e -> sheet.write(e.marks(), version, by == null ? null : new StaffId(by), at);
            case LeaveRequested e -> {
                students.put(e.enrollmentId(), e.customerId());
                leaves.put(e.enrollmentId(), new Leave(e.customerId(), LeaveState.REQUESTED, e.reason()));
            }
            case LeaveGranted e -> settle(e.enrollmentId(), LeaveState.GRANTED);
            case LeaveDeclined e -> settle(e.enrollmentId(), LeaveState.DECLINED);
            case MakeUpArranged e -> makeUps.put(e.enrollmentId(), e.madeUpIn());
            case GuestAdmitted e -> begin(List.of(e.guest()));
        }
    }

    private Lesson lesson() {
        return plan().lesson();
    }

    private void settle(Lesson lesson) {
        plan = plan().with(lesson);
    }

    private void begin(List<SheetStudent> joiners) {
        sheet.begin(joiners);
        joiners.forEach(student -> students.put(student.enrollmentId(), student.customerId()));
    }

    private void settle(EnrollmentId student, LeaveState how) {
        leaves.computeIfPresent(student, (_, leave) -> leave.settled(how));
    }
}
