package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursEvent.HoursCarriedIn;
import rollbook.api.hours.HoursEvent.HoursCarriedOut;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursEvent.HoursUnfrozen;
import rollbook.api.hours.HoursLine;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursQuery.TallyHours;
import rollbook.api.hours.HoursTallies;
import rollbook.api.hours.HoursTally;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.HoursWarning;
import rollbook.api.hours.PackageId;
import rollbook.query.School;
import rollbook.query.customer.Customers;

class HoursAnswersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Money TUITION = Money.of("9800.00");

    private final School school = School.shared();
    private final Actor finance = School.actor(School.anyId(), Role.FINANCE);
    private final Actor boss = School.actor("bo", Role.BOSS);
    private final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);
    private final Actor lecturer = School.actor(School.anyId(), Role.LECTURER);
    private final CustomerId li = Customers.anybody();
    private final BranchId branch = new BranchId(School.anyId());
    private final CourseId course = new CourseId(School.anyId());
    private final ClassId python = new ClassId(School.anyId());
    private final EnrollmentId place = EnrollmentId.of(li, python);
    private final HourBookId book = HourBookId.of(place);

    @BeforeEach
    void li_sits_in_a_class() {
        school.happened(branch, new BranchOpened(branch, "沙河-" + branch, null));
        school.happened(course, new CourseOffered(course, "Python-" + course, TUITION, null, null));
        school.happened(li, Customers.registered(li, "李雷", "", "139"));
        school.happened(li, new CustomerClaimed(li, consultant.id()));
        opened(python);
        school.happened(place, new Enrolled(place, li, python, consultant.id(), TUITION));
    }

    private void opened(ClassId classId) {
        school.happened(
                classId,
                new ClassOpened(
                        classId,
                        branch,
                        course,
                        ClassType.WEEKEND,
                        new Semester("7"),
                        List.of(lecturer.id()),
                        MONDAY,
                        null,
                        null,
                        TUITION));
    }

    @Test
    void where_nothing_was_bought_nothing_is_counted() {
        attended(python, 1, Attendance.PRESENT);

        assertThat(hours(place, finance))
                .returns(false, HoursView::counted)
                .returns(Hours.of(1), HoursView::used)
                .returns(Hours.NONE, HoursView::debt)
                .returns(null, HoursView::warning)
                .returns(null, HoursView::version);
    }

    @Test
    void attendance_uses_hours_up_and_its_correction_gives_them_back() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.PRESENT);
        var second = attended(python, 2, Attendance.ABSENT);
        attended(python, 3, Attendance.ON_LEAVE);
        assertThat(hours(place, finance)).returns(Hours.of(8), HoursView::left);

        var before = school.now();
        marked(second, place, Attendance.ON_LEAVE);

        assertThat(hours(place, finance))
                .returns(Hours.of(9), HoursView::left)
                .returns(Hours.of(1), HoursView::used)
                .extracting(HoursView::lessons)
                .satisfies(lessons -> assertThat(lessons).hasSize(1));
        assertThat(school.find(new GetHours(place, before), HoursView.class, finance))
                .get()
                .returns(Hours.of(8), HoursView::left);
    }

    @Test
    void what_was_put_right_counts_and_what_was_said_about_it_is_shown() {
        bought("ten", 10, null);
        var before = school.now();
        school.happened(
                book,
                finance,
                new HoursCorrected(book, li, new PackageId("ten"), Hours.of(4), MONDAY.plusYears(1), "miscounted"));

        var now = hours(place, finance);
        assertThat(now.left()).isEqualTo(Hours.of(4));
        assertThat(now.packages()).singleElement().satisfies(one -> {
            assertThat(one.expiresOn()).isEqualTo(MONDAY.plusYears(1));
            assertThat(one.note()).isEqualTo("cash");
            assertThat(one.enrollmentId()).isEqualTo(place);
        });
        assertThat(school.find(new GetHours(place, before), HoursView.class, finance))
                .get()
                .returns(Hours.of(10), HoursView::left);
    }

    @Test
    void the_clock_stands_still_and_goes_on() {
        bought("ten", 10, LocalDate.of(2026, 11, 10));
        assertThat(hours(place, finance)).returns(Hours.of(10), HoursView::lapsed);

        school.happened(book, consultant, new HoursFrozen(book, li, LocalDate.of(2026, 11, 5), "ill"));
        assertThat(hours(place, finance))
                .returns(Hours.of(10), HoursView::left)
                .returns(LocalDate.of(2026, 11, 5), HoursView::frozenSince);

        school.happened(book, consultant, new HoursUnfrozen(book, li, LocalDate.of(2026, 11, 7)));
        assertThat(hours(place, finance))
                .returns(Hours.of(10), HoursView::lapsed)
                .returns(null, HoursView::frozenSince)
                .extracting(HoursView::freezes)
                .isEqualTo(List.of(new HoursView.Freeze(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 7), "ill")));
    }

    @Test
    void hours_go_along_to_the_next_class() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.PRESENT);
        var next = new ClassId(School.anyId());
        opened(next);
        var there = EnrollmentId.of(li, next);
        var thereBook = HourBookId.of(there);
        school.happened(place, consultant, new TransferredOut(place, li, there));
        school.happened(there, consultant, new TransferredIn(there, li, next, place, consultant.id(), TUITION));
        school.happened(book, consultant, new HoursCarriedOut(book, li, there));
        school.happened(
                thereBook,
                consultant,
                new HourBookOpened(thereBook, li, there),
                new HoursCarriedIn(thereBook, li, place));
        attended(next, 1, Attendance.LATE);

        assertThat(hours(there, finance)).returns(Hours.of(8), HoursView::left);
        assertThat(warned(finance, null)).isEmpty();
        for (int day = 2; day <= 8; day++) {
            attended(next, day, Attendance.PRESENT);
        }
        assertThat(warned(finance, null)).singleElement().satisfies(line -> {
            assertThat(line.enrollmentId()).isEqualTo(there);
            assertThat(line.left()).isEqualTo(Hours.of(1));
        });
    }

    @Test
    void whoever_has_few_hours_is_on_the_list_the_worst_first() {
        bought("one", 1, null);
        attended(python, 1, Attendance.PRESENT);
        assertThat(warned(consultant, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);

        attended(python, 2, Attendance.PRESENT);
        assertThat(warned(lecturer, null))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .returns(HoursWarning.DEBT, HoursLine::warning)
                        .returns(Hours.of(1), HoursLine::debt)
                        .returns("李雷", HoursLine::customer));
        assertThat(warned(lecturer, HoursWarning.FEW_LEFT)).isEmpty();
        assertThat(warned(School.actor(School.anyId(), Role.CONSULTANT), null)).isEmpty();
    }

    @Test
    void whoever_has_plenty_comes_onto_the_list_when_it_expires_and_leaves_it_while_the_clock_stands_still() {
        bought("ten", 10, TODAY.minusDays(1));
        assertThat(warned(finance, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);

        school.happened(book, consultant, new HoursFrozen(book, li, TODAY.minusDays(5), "ill"));
        assertThat(warned(finance, null)).isEmpty();

        school.happened(
                book, finance, new HoursCorrected(book, li, new PackageId("ten"), Hours.NONE, null, "taken back"));
        assertThat(warned(finance, null)).isEmpty();
    }

    @Test
    void a_lesson_that_turns_out_to_have_been_later_is_owed_because_the_hours_had_expired() {
        bought("ten", 10, MONDAY.plusDays(2));
        school.happened(
                book, finance, new HoursBought(book, li, new PackageId("more"), Hours.of(20), MONDAY, null, ""));
        var lesson = attended(python, 1, Attendance.PRESENT);
        assertThat(standing()).isEqualTo("rest 29");

        school.happened(lesson, lecturer, new LessonMoved(lesson, MONDAY.plusDays(9), null, null, null));

        assertThat(standing()).isEqualTo("rest 29");
        assertThat(hours(place, finance)).returns(Hours.of(19), HoursView::left);
        assertThat(warned(finance, null)).isEmpty();
    }

    @Test
    void what_was_reckoned_under_other_settings_is_reckoned_anew() {
        bought("one", 1, null);
        attended(python, 1, Attendance.PRESENT);
        assertThat(warned(finance, null)).hasSize(1);

        school.jdbc()
                .sql("update read.hours_standing set reckoned_by = 'other', rest = 99 where id = ?")
                .param(place.value())
                .update();

        assertThat(warned(finance, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);
    }

    private String standing() {
        school.settle();
        return school.jdbc()
                .sql("select 'rest ' || trunc(rest) from read.hours_standing where id = ?")
                .param(place.value())
                .query(String.class)
                .single();
    }

    @Test
    void the_hours_of_many_are_told_in_a_few_figures() {
        attended(python, 1, Attendance.PRESENT);
        assertThat(tallied(lecturer)).isEmpty();
        bought("ten", 10, null);

        var tally = new HoursTally(place, Hours.of(10), Hours.of(1), Hours.NONE, Hours.of(9), Hours.NONE);
        assertThat(tallied(lecturer)).containsExactly(tally);
        assertThat(tallied(finance)).containsExactly(tally);
        assertThat(tallied(School.ZHAO)).isEmpty();
    }

    private List<HoursTally> tallied(Actor actor) {
        var some = List.of(place, EnrollmentId.of(li, new ClassId("nowhere")));
        return school.ask(new TallyHours(some), HoursTallies.class, actor).items();
    }

    @Test
    void who_may_not_see_the_enrolment_sees_no_hours_and_who_does_not_teach_no_attendance() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.LATE);

        assertThat(attendance(lecturer)).isEqualTo(Attendance.LATE);
        assertThat(attendance(boss)).isEqualTo(Attendance.LATE);
        assertThat(attendance(consultant)).isNull();
        assertThat(attendance(finance)).isNull();
        assertThat(school.find(new GetHours(place, null), HoursView.class, School.ZHAO))
                .isEmpty();
        assertThat(school.find(new GetHours(place, null), HoursView.class, School.actor("le", Role.LECTURER)))
                .isEmpty();
    }

    private @Nullable Attendance attendance(Actor actor) {
        return hours(place, actor).lessons().getFirst().attendance();
    }

    private HoursView hours(EnrollmentId enrollment, Actor actor) {
        return school.find(new GetHours(enrollment, null), HoursView.class, actor)
                .orElseThrow();
    }

    private List<HoursLine> warned(Actor actor, @Nullable HoursWarning warning) {
        var all = new FindHoursWarnings(null, warning, PageRequest.first(100));
        return school.ask(all, HoursPage.class, actor).items().stream()
                .filter(line -> line.customerId().equals(li))
                .toList();
    }

    private void bought(String id, int hours, @Nullable LocalDate expiresOn) {
        school.happened(
                book,
                finance,
                new HourBookOpened(book, li, place),
                new HoursBought(book, li, new PackageId(id), Hours.of(hours), MONDAY, expiresOn, "cash"));
    }

    private CourseRecordId attended(ClassId classId, int day, Attendance attendance) {
        var lesson = CourseRecordId.of(classId, day);
        var enrollment = EnrollmentId.of(li, classId);
        school.happened(
                lesson,
                lecturer,
                new LessonRecorded(
                        lesson,
                        classId,
                        day,
                        lecturer.id(),
                        MONDAY.plusDays(day),
                        null,
                        null,
                        null,
                        null,
                        null,
                        branch),
                new StudyRecordsCreated(lesson, List.of(new SheetStudent(enrollment, li))));
        marked(lesson, enrollment, attendance);
        return lesson;
    }

    private void marked(CourseRecordId lesson, EnrollmentId enrollment, Attendance attendance) {
        var marks = new Marks(attendance, null, null);
        school.happened(
                lesson,
                lecturer,
                new StudyRecordsMarked(
                        lesson, List.of(StudentMarks.of(enrollment, li, Set.of(SheetCell.ATTENDANCE), marks))));
    }
}
