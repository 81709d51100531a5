package rollbook.query.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.Attendance;
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
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.PackageId;
import rollbook.query.School;
import rollbook.query.customer.Customers;

/** Li, who sits in the Python class of a lecturer, is held by a consultant, and buys lesson hours. */
abstract class StudyingStory {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Money TUITION = Money.of("9800.00");

    final School school = School.shared();
    final Actor finance = School.actor(School.anyId(), Role.FINANCE);
    final Actor boss = School.actor("bo", Role.BOSS);
    final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);
    final Actor lecturer = School.actor(School.anyId(), Role.LECTURER);
    final CustomerId li = Customers.anybody();
    final BranchId branch = new BranchId(School.anyId());
    final CourseId course = new CourseId(School.anyId());
    final ClassId python = new ClassId(School.anyId());
    final EnrollmentId place = EnrollmentId.of(li, python);
    final HourBookId book = HourBookId.of(place);

    @BeforeEach
    void li_sits_in_a_class() {
        school.happened(branch, new BranchOpened(branch, "沙河-" + branch, null));
        school.happened(course, new CourseOffered(course, "Python-" + course, TUITION, null, null));
        school.happened(li, Customers.registered(li, "李雷", "", "139"));
        school.happened(li, new CustomerClaimed(li, consultant.id()));
        opened(python);
        school.happened(place, new Enrolled(place, li, python, consultant.id(), TUITION));
    }

    void opened(ClassId classId) {
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

    HoursView hours(EnrollmentId enrollment, Actor actor) {
        return school.find(new GetHours(enrollment, null), HoursView.class, actor)
                .orElseThrow();
    }

    void bought(String id, int hours, @Nullable LocalDate expiresOn) {
        school.happened(
                book,
                finance,
                new HourBookOpened(book, li, place),
                new HoursBought(book, li, new PackageId(id), Hours.of(hours), MONDAY, expiresOn, "cash"));
    }

    CourseRecordId attended(ClassId classId, int day, Attendance attendance) {
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

    void marked(CourseRecordId lesson, EnrollmentId enrollment, Attendance attendance) {
        var marks = new Marks(attendance, null, null);
        school.happened(
                lesson,
                lecturer,
                new StudyRecordsMarked(
                        lesson, List.of(StudentMarks.of(enrollment, li, Set.of(SheetCell.ATTENDANCE), marks))));
    }
}
