package rollbook.query.courserecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.classlist.ClassId;
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
import rollbook.api.courserecord.LeaveState;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.Fact;
import rollbook.query.MissingRow;

/**
 * A lesson with its sheet, as a fold of what has happened: for the tables that show how they stand, and for looking back to how they
 * stood.
 */
final class Register {

    private final Head head;
    private long version;
    private Lesson lesson;
    private final Map<EnrollmentId, Line> lines = new LinkedHashMap<>();
    private final Map<EnrollmentId, Absence> absences = new LinkedHashMap<>();
    private final Set<EnrollmentId> written = new LinkedHashSet<>();

    /** What a lesson is known by for ever. */
    record Head(CourseRecordId id, ClassId classId, BranchId branchId, int dayNumber) {}

    /** A lesson with its sheet as the tables have it. */
    Register(Head head, long version, Lesson lesson, Collection<Line> lines, Collection<Absence> absences) {
        this.head = head;
        this.version = version;
        this.lesson = lesson;
        lines.forEach(line -> this.lines.put(line.student().enrollmentId(), line));
        absences.forEach(absence -> this.absences.put(absence.enrollmentId(), absence));
    }

    /** The register after one more thing has happened; the same object, unless it begins. */
    static Register after(@Nullable Register before, Fact fact) {
        var event = (CourseRecordEvent) fact.event();
        if (event instanceof LessonRecorded e) {
            var head = new Head(e.courseRecordId(), e.classId(), e.branchId(), e.dayNumber());
            return new Register(head, fact.version(), e.lesson(), List.of(), List.of());
        }
        if (before == null) {
            throw new MissingRow(fact);
        }
        before.take(event, fact.version());
        return before;
    }

    private void take(CourseRecordEvent event, long newVersion) {
        version = newVersion;
        switch (event) {
            case LessonRecorded _ -> {}
            case TeacherReplaced e -> lesson = lesson.taughtBy(e.teacherId());
            case LessonMoved e -> lesson = lesson.at(e.date(), e.room(), e.from(), e.to());
            case OutlineCorrected e -> lesson = lesson.about(e.outline());
            case HomeworkSet e -> lesson = lesson.giving(e.homework());
            case StudyRecordsCreated e -> e.students().forEach(student -> begin(student, null));
            case GuestAdmitted e -> begin(e.guest(), e.makesUpFor());
            case StudyRecordsMarked e -> e.marks().forEach(this::write);
            case LeaveRequested e ->
                absences.put(
                        e.enrollmentId(),
                        new Absence(e.enrollmentId(), e.customerId(), LeaveState.REQUESTED, e.reason(), null, null));
            case LeaveGranted e ->
                absences.computeIfPresent(e.enrollmentId(), (_, leave) -> leave.settled(LeaveState.GRANTED, null));
            case LeaveDeclined e ->
                absences.computeIfPresent(
                        e.enrollmentId(), (_, leave) -> leave.settled(LeaveState.DECLINED, e.reason()));
            case MakeUpArranged e ->
                absences.compute(
                        e.enrollmentId(),
                        (student, absence) -> missed(student, absence).madeUp(e.madeUpIn()));
        }
    }

    private Absence missed(EnrollmentId student, @Nullable Absence known) {
        if (known != null) {
            return known;
        }
        var line = Objects.requireNonNull(lines.get(student), "who missed the lesson has a row on its sheet");
        return new Absence(student, line.student().customerId(), null, null, null, null);
    }

    private void begin(SheetStudent student, @Nullable CourseRecordId makesUpFor) {
        lines.put(student.enrollmentId(), new Line(head.id(), lines.size(), student, makesUpFor, Marks.NONE, version));
        written.add(student.enrollmentId());
    }

    private void write(StudentMarks marks) {
        lines.computeIfPresent(marks.enrollmentId(), (_, line) -> line.holding(marks.onto(line.marks()), version));
        written.add(marks.enrollmentId());
    }

    Head head() {
        return head;
    }

    long version() {
        return version;
    }

    Lesson lesson() {
        return lesson;
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    List<Absence> absences() {
        return List.copyOf(absences.values());
    }

    int students() {
        return lines.size();
    }

    int attended() {
        return count(line -> line.marks().attendance() != null);
    }

    int scored() {
        return count(line -> line.marks().score() != null);
    }

    private int count(Predicate<Line> which) {
        return (int) lines.values().stream().filter(which).count();
    }

    /** The students about whom something is said that may not stand in the tables yet. */
    Set<CustomerId> spokenOf() {
        var students = new LinkedHashSet<CustomerId>();
        absences.values().stream()
                .filter(Absence::saysSomething)
                .map(Absence::customerId)
                .forEach(students::add);
        written.forEach(enrollment -> {
            var line = lines.get(enrollment);
            if (line != null && line.marks().note() != null) {
                students.add(line.student().customerId());
            }
        });
        return students;
    }

    /** Forgets what is said about these students. */
    void forget(Set<CustomerId> students) {
        if (!students.isEmpty()) {
            absences.replaceAll(
                    (_, absence) -> students.contains(absence.customerId()) ? absence.forgotten() : absence);
            lines.replaceAll((_, line) -> students.contains(line.student().customerId()) ? line.forgotten() : line);
        }
    }

    /** The lines that have been begun or written into since this was read from the tables; from now on they are known there. */
    List<Line> takeWritten() {
        var fresh = new ArrayList<Line>();
        written.forEach(student -> {
            var line = lines.get(student);
            if (line != null) {
                fresh.add(line);
            }
        });
        written.clear();
        return fresh;
    }
}
