package rollbook.query.courserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.AttendanceCount;
import rollbook.api.courserecord.Average;
import rollbook.api.courserecord.ClassAttendance;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.HomeworkSet;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordEvent.OutlineCorrected;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordEvent.TeacherReplaced;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLeaves;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.CourseRecordQuery.GetClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.CourseRecordQuery.GetStudentRecords;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.LeavePage;
import rollbook.api.courserecord.LeaveState;
import rollbook.api.courserecord.LeaveView;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.School;

class SheetAnswersTest {

    private static final Actor BOSS = School.actor("bo", Role.BOSS);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final School school = School.shared();
    private final Actor he = School.actor("he-" + School.anyId(), Role.LECTURER);
    private final Actor lin = School.actor("lin-" + School.anyId(), Role.LECTURER);
    private final ClassId python = new ClassId(School.anyId());
    private final CourseRecordId day1 = CourseRecordId.of(python, 1);
    private final CourseRecordId day2 = CourseRecordId.of(python, 2);
    private final SheetStudent li = student();
    private final SheetStudent ma = student();

    private SheetStudent student() {
        var customer = new CustomerId(School.anyId());
        return new SheetStudent(EnrollmentId.of(customer, python), customer);
    }

    @BeforeEach
    void he_teaches_two_students() {
        school.happened(
                python,
                new ClassOpened(
                        python,
                        new BranchId("shahe"),
                        new CourseId("Python"),
                        ClassType.WEEKEND,
                        new Semester("7"),
                        List.of(he.id()),
                        MONDAY,
                        null,
                        null,
                        Money.of("500.00")));
        school.happened(day1, recorded(day1, 1), new StudyRecordsCreated(day1, List.of(li, ma)));
        school.happened(day2, recorded(day2, 2), new StudyRecordsCreated(day2, List.of(li)));
    }

    @Test
    void a_row_holds_what_was_last_written_into_each_of_its_cells() {
        school.happened(
                day1,
                he,
                marked(day1, li, new Marks(Attendance.PRESENT, Score.A, null), SheetCell.ATTENDANCE, SheetCell.SCORE),
                marked(day1, li, new Marks(null, null, "好"), SheetCell.NOTE, SheetCell.SCORE));

        var sheet = sheet(he);
        assertThat(sheet.version()).isEqualTo(3);
        assertThat(sheet.rows())
                .extracting(StudyRecordView::enrollmentId)
                .containsExactly(li.enrollmentId(), ma.enrollmentId());
        assertThat(sheet.rows().getFirst().marks()).isEqualTo(new Marks(Attendance.PRESENT, null, "好"));
        assertThat(sheet.rows().getFirst().version()).isEqualTo(3);
        assertThat(sheet.rows().getLast().version()).isEqualTo(1);
    }

    @Test
    void a_sheet_can_be_seen_as_it_was() {
        school.happened(day1, he, marked(day1, li, new Marks(Attendance.ABSENT, null, null), SheetCell.ATTENDANCE));
        school.happened(day1, he, marked(day1, li, new Marks(Attendance.LATE, null, null), SheetCell.ATTENDANCE));

        var then =
                school.find(new GetSheet(day1, null, 2L), SheetView.class, he).orElseThrow();
        assertThat(then.version()).isEqualTo(2);
        assertThat(then.rows().getFirst().marks().attendance()).isEqualTo(Attendance.ABSENT);
        assertThat(sheet(he).rows().getFirst().marks().attendance()).isEqualTo(Attendance.LATE);
    }

    @Test
    void what_counts_is_counted_and_nothing_else() {
        school.happened(
                day1,
                he,
                marked(
                        day1,
                        li,
                        new Marks(Attendance.PRESENT, Score.A_PLUS, null),
                        SheetCell.ATTENDANCE,
                        SheetCell.SCORE),
                marked(
                        day1,
                        ma,
                        new Marks(Attendance.ON_LEAVE, Score.NA, null),
                        SheetCell.ATTENDANCE,
                        SheetCell.SCORE));
        var guest = student();
        school.happened(
                day2,
                he,
                marked(day2, li, new Marks(Attendance.ABSENT, Score.COPY, null), SheetCell.ATTENDANCE, SheetCell.SCORE),
                new GuestAdmitted(day2, guest, day1),
                marked(
                        day2,
                        guest,
                        new Marks(Attendance.PRESENT, Score.A, null),
                        SheetCell.ATTENDANCE,
                        SheetCell.SCORE));

        var matrix = school.ask(new GetClassAttendance(python), ClassAttendance.class, he);
        assertThat(matrix.average()).isEqualTo(new Average(2, 0, new BigDecimal("0.00")));
        assertThat(matrix.attendance()).isEqualTo(AttendanceCount.of(1, 0, 1, 0, 1));
        assertThat(matrix.students()).hasSize(2);
        assertThat(matrix.students().getLast().marks()).hasSize(2).last().isNull();
        assertThat(matrix.students().getLast().average().mean()).isNull();

        var own = school.ask(new GetStudentRecords(guest.customerId()), StudentRecords.class, he);
        assertThat(own.enrollments()).singleElement().satisfies(one -> {
            assertThat(one.average().mean()).isEqualTo(new BigDecimal("90.00"));
            assertThat(one.records().getFirst().guest()).isTrue();
            assertThat(one.records().getFirst().className()).isEqualTo("Python · 7");
        });
    }

    @Test
    void who_teaches_neither_the_class_nor_the_lesson_sees_nothing_of_it() {
        assertThat(school.find(new GetSheet(day1, null, null), SheetView.class, lin))
                .isEmpty();
        assertThat(school.find(new GetLesson(day1, null), LessonView.class, lin))
                .isEmpty();
        assertThat(lessons(lin, new LessonFilter(python, null, null, null, null)))
                .isEmpty();
        assertThat(school.ask(new GetStudentRecords(li.customerId()), StudentRecords.class, lin)
                        .enrollments())
                .isEmpty();

        school.happened(day1, he, new TeacherReplaced(day1, lin.id()));
        assertThat(sheet(lin).rows()).hasSize(2);
        assertThat(lessons(lin, new LessonFilter(null, lin.id(), null, null, null)))
                .extracting(LessonView::id)
                .containsExactly(day1);
        assertThat(sheet(BOSS).rows()).hasSize(2);
        assertThat(school.find(new GetLesson(day1, null), LessonView.class, School.LI))
                .isPresent();
    }

    @Test
    void a_timetable_is_a_list_of_lessons_by_day_and_time() {
        school.happened(
                day2,
                he,
                new LessonMoved(day2, MONDAY, " Room 101", LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new OutlineCorrected(day2, "函数"),
                new HomeworkSet(day2, new Homework("练习二", null)));
        school.happened(day1, he, new LessonMoved(day1, MONDAY, "room  101", LocalTime.of(13, 0), LocalTime.of(15, 0)));

        assertThat(lessons(he, new LessonFilter(python, he.id(), "ROOM 101", MONDAY, MONDAY), "date"))
                .extracting(LessonView::id)
                .containsExactly(day2, day1);
        assertThat(lessons(he, new LessonFilter(python, null, null, MONDAY.plusDays(1), null)))
                .isEmpty();
        assertThat(school.find(new GetLesson(day2, null), LessonView.class, he).orElseThrow())
                .returns("函数", LessonView::outline)
                .returns(new Homework("练习二", null), LessonView::homework)
                .returns(1, LessonView::students);
    }

    @Test
    void leaves_are_shown_with_how_they_stand() {
        school.happened(
                day1,
                he,
                new LeaveRequested(day1, li.enrollmentId(), li.customerId(), "婚礼"),
                new LeaveDeclined(day1, li.enrollmentId(), li.customerId(), "考试"),
                new MakeUpArranged(day1, ma.enrollmentId(), day2));

        var leaves = school.find(new FindLeaves(day1), LeavePage.class, he)
                .orElseThrow()
                .items();
        assertThat(leaves).extracting(LeaveView::state).containsExactly(LeaveState.DECLINED, null);
        assertThat(leaves.getFirst().declinedBecause()).isEqualTo("考试");
        assertThat(leaves.getLast().madeUpIn()).isEqualTo(day2);
    }

    private SheetView sheet(Actor actor) {
        return school.find(new GetSheet(day1, null, null), SheetView.class, actor)
                .orElseThrow();
    }

    private List<LessonView> lessons(Actor actor, LessonFilter filter) {
        return lessons(actor, filter, "");
    }

    private List<LessonView> lessons(Actor actor, LessonFilter filter, String sort) {
        return school.ask(new FindLessons(filter, new PageRequest(1, 20, sort)), LessonPage.class, actor)
                .items();
    }

    private LessonRecorded recorded(CourseRecordId id, int day) {
        return new LessonRecorded(
                id, python, day, he.id(), MONDAY.plusDays(day), null, null, null, null, null, new BranchId("shahe"));
    }

    private static StudyRecordsMarked marked(
            CourseRecordId lesson, SheetStudent student, Marks marks, SheetCell... cells) {
        return new StudyRecordsMarked(
                lesson, List.of(StudentMarks.of(student.enrollmentId(), student.customerId(), Set.of(cells), marks)));
    }
}
