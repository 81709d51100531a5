package rollbook.command.classlist;

import static rollbook.command.classlist.ClassStory.ADMIN;
import static rollbook.command.classlist.ClassStory.BOSS;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.FIRST_DAY;
import static rollbook.command.classlist.ClassStory.HAIDIAN;
import static rollbook.command.classlist.ClassStory.HE;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.PYTHON;
import static rollbook.command.classlist.ClassStory.opened;
import static rollbook.command.classlist.ClassStory.plan;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListRefusal.AlreadyOpen;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.classlist.ClassListRefusal.OpenedOtherwise;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffId;
import rollbook.api.unique.UniqueKind;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.unique.UniqueStory;

class OpenClassTest {

    private final School school = ClassStory.school(new MemoryLog());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_class_costs_what_its_course_costs_that_day() {
        school.when(new OpenClass(CLASS, plan()), ADMIN)
                .happened(opened(), UniqueStory.taken(UniqueKind.CLASS, "haidian python 7", CLASS));
    }

    @Test
    void asking_twice_opens_one() {
        school.when(new OpenClass(CLASS, plan()), ADMIN);
        school.given(ADMIN, new CoursePriced(PYTHON, ClassStory.LINUX_PRICE));

        school.when(new OpenClass(CLASS, plan()), ADMIN).changedNothing();
        school.when(new OpenClass(CLASS, with(ClassField.SEMESTER, "8")), ADMIN).wasRefused(new OpenedOtherwise(CLASS));
    }

    @Test
    void there_are_never_two_for_one_branch_course_and_semester() {
        school.when(new OpenClass(CLASS, with(ClassField.SEMESTER, "2026-A")), ADMIN);

        school.when(new OpenClass(new ClassId("again"), with(ClassField.SEMESTER, " 2026-ａ ")), ADMIN)
                .wasRefused(new AlreadyOpen(HAIDIAN, PYTHON, new Semester(" 2026-ａ ")));
    }

    @Test
    void who_teaches_opens_classes_of_their_own() {
        school.when(new OpenClass(CLASS, plan()), HE).wasRefused(new NotYourClass(CLASS));
        school.when(new OpenClass(CLASS, plan()), BOSS).wasRefused(new NotAllowed("OpenClass"));
        school.when(new OpenClass(CLASS, plan()), LIN)
                .happened(opened(), UniqueStory.taken(UniqueKind.CLASS, "haidian python 7", CLASS));
    }

    @Test
    void what_it_refers_to_must_be_there() {
        school.given(ADMIN, new StaffDeactivated(HE.id(), "moved"));
        var plan = new ClassPlan(
                new BranchId("nowhere"),
                new CourseId("nothing"),
                ClassType.ONLINE,
                new Semester("7"),
                List.of(LIN.id(), HE.id(), new StaffId("nobody")),
                FIRST_DAY,
                null,
                null);

        school.when(new OpenClass(CLASS, plan), ADMIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("branchId", "unknown", "names no branch"),
                        new FieldError("courseId", "unknown", "names no course"),
                        new FieldError("teacherIds[1]", "unknown", "names nobody who works here"),
                        new FieldError("teacherIds[2]", "unknown", "names nobody who works here"))));
    }

    @Test
    void a_plan_must_be_complete_and_possible() {
        school.when(new OpenClass(CLASS, ClassPlan.BLANK), ADMIN)
                .wasRefused(new Malformed(List.of(
                        required("branchId"),
                        required("courseId"),
                        required("type"),
                        required("semester"),
                        required("startDate"))));
        var impossible = plan().with(
                        EnumSet.of(ClassField.END_DATE, ClassField.CAPACITY),
                        new ClassPlan(null, null, null, null, List.of(), null, FIRST_DAY.minusDays(1), 0));
        school.when(new OpenClass(CLASS, impossible), ADMIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("endDate", "before-start", "lies before the first day"),
                        new FieldError("capacity", "out-of-range", "between 1 and 100000"))));
    }

    @Test
    void a_semester_is_a_short_text() {
        school.when(new OpenClass(CLASS, with(ClassField.SEMESTER, "x".repeat(41))), ADMIN)
                .wasRefused(new Malformed(List.of(new FieldError("semester", "too-long", "at most 40 characters"))));
        school.when(new OpenClass(CLASS, with(ClassField.SEMESTER, "\0")), ADMIN)
                .wasRefused(new Malformed(
                        List.of(new FieldError("semester", "not-text", "holds a character that is not text"))));
    }

    private static FieldError required(String field) {
        return new FieldError(field, "required", "is required");
    }

    private static ClassPlan with(ClassField field, String semester) {
        return plan().with(
                        EnumSet.of(field),
                        new ClassPlan(null, null, null, new Semester(semester), List.of(), null, null, null));
    }
}
