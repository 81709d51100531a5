package rollbook.command.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.DerivedId;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.courserecord.TimetableEvent.TimeTaken;
import rollbook.api.courserecord.TimetableId;
import rollbook.api.courserecord.TimetableOf;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.customer.CapPolicy;
import rollbook.command.customer.CustomerDecisions;
import rollbook.command.staff.StaffDecisions;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The Python class: He teaches it, Su looks after it, Bo runs the school; Li, Ma and Sun sit in it. Lin teaches elsewhere. */
final class LessonStory {

    static final ClassId PYTHON = new ClassId("python");
    static final ClassId LINUX = new ClassId("linux");
    static final BranchId SHAHE = new BranchId("shahe");

    static final Actor HE = actor("he", Role.LECTURER);
    static final Actor SU = actor("su", Role.ADVISOR);
    static final Actor LIN = actor("lin", Role.LECTURER);
    static final Actor BO = actor("bo", Role.BOSS);

    static final Seat LI = seat("li");
    static final Seat MA = seat("ma");
    static final Seat SUN = seat("sun");

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalTime NINE = LocalTime.of(9, 0);
    static final LocalTime NOON = LocalTime.of(12, 0);

    static final CourseRecordId DAY_1 = CourseRecordId.of(PYTHON, 1);
    static final CourseRecordId DAY_2 = CourseRecordId.of(PYTHON, 2);

    private LessonStory() {}

    static FixedRosters python() {
        var rosters = new FixedRosters(SHAHE, HE.id(), SU.id());
        rosters.letIn(LI);
        rosters.letIn(MA);
        return rosters;
    }

    static School school(FixedRosters rosters) {
        return node(new MemoryLog(), rosters).given(Actor.PROGRAM, hired(HE), hired(SU), hired(LIN), hired(BO));
    }

    static School node(MemoryLog log, FixedRosters rosters) {
        return School.node(
                log,
                new UniqueDecisions(UniqueStory.KEY),
                new CustomerDecisions(new CapPolicy(150, Map.of())),
                new StaffDecisions(),
                rosters,
                new CourseRecordDecisions());
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static Seat seat(String customer) {
        var id = new CustomerId(customer);
        return new Seat(EnrollmentId.of(id, PYTHON), id);
    }

    static StaffHired hired(Actor who) {
        return new StaffHired(who.id(), who.id().value(), who.id().value(), who.roles(), null, null, null);
    }

    /** What He teaches on Monday, without times. */
    static Lesson lesson() {
        return new Lesson(HE.id(), MONDAY, "变量与类型", new Homework("练习一", "写一个计算器"), null, null, null);
    }

    static Lesson at(Actor teacher, LocalTime from, LocalTime to, @Nullable String room) {
        return new Lesson(teacher.id(), MONDAY, null, null, room, from, to);
    }

    static RecordLesson record(ClassId classId, int day, Lesson lesson) {
        return new RecordLesson(CourseRecordId.of(classId, day), classId, day, lesson);
    }

    static LessonRecorded recorded(ClassId classId, int day, Lesson lesson) {
        return new LessonRecorded(
                CourseRecordId.of(classId, day),
                classId,
                day,
                lesson.teacherId(),
                lesson.date(),
                lesson.outline(),
                lesson.homework(),
                lesson.room(),
                lesson.from(),
                lesson.to(),
                SHAHE);
    }

    static TimeTaken taken(TimetableOf of, String whose, CourseRecordId lesson, LocalTime from, LocalTime to) {
        return new TimeTaken(timetable(of, whose, MONDAY), of, MONDAY, lesson, from, to);
    }

    static TimetableId timetable(TimetableOf of, String whose, LocalDate date) {
        return new TimetableId(DerivedId.of("timetable", of.name(), whose, date.toString()));
    }

    static StudyRecordsCreated created(CourseRecordId lesson, Seat... seats) {
        return new StudyRecordsCreated(
                lesson, List.of(seats).stream().map(LessonStory::student).toList());
    }

    static SheetStudent student(Seat seat) {
        return new SheetStudent(seat.enrollmentId(), seat.customerId());
    }

    static MarkStudyRecords save(SheetRow... rows) {
        return new MarkStudyRecords(DAY_1, List.of(rows));
    }

    /** A whole row as somebody sends it who has seen the sheet in this version; absent for who does not say. */
    static SheetRow row(
            Seat seat,
            @Nullable Attendance attendance,
            @Nullable Score score,
            @Nullable String note,
            @Nullable Long version) {
        return new SheetRow(
                seat.enrollmentId(), EnumSet.allOf(SheetCell.class), new Marks(attendance, score, note), version);
    }

    static StudyRecordsMarked marked(StudentMarks... marks) {
        return new StudyRecordsMarked(DAY_1, List.of(marks));
    }

    static StudentMarks was(Seat seat, Attendance attendance) {
        return StudentMarks.of(
                seat.enrollmentId(),
                seat.customerId(),
                Set.of(SheetCell.ATTENDANCE),
                new Marks(attendance, null, null));
    }

    static StudentMarks got(Seat seat, @Nullable Score score) {
        return StudentMarks.of(
                seat.enrollmentId(), seat.customerId(), Set.of(SheetCell.SCORE), new Marks(null, score, null));
    }

    static StudentMarks noted(Seat seat, @Nullable String note) {
        return StudentMarks.of(
                seat.enrollmentId(), seat.customerId(), Set.of(SheetCell.NOTE), new Marks(null, null, note));
    }
}
