package rollbook.command.courserecord;

import static rollbook.command.courserecord.LessonStory.BO;
import static rollbook.command.courserecord.LessonStory.DAY_1;
import static rollbook.command.courserecord.LessonStory.DAY_2;
import static rollbook.command.courserecord.LessonStory.HE;
import static rollbook.command.courserecord.LessonStory.LIN;
import static rollbook.command.courserecord.LessonStory.LINUX;
import static rollbook.command.courserecord.LessonStory.MONDAY;
import static rollbook.command.courserecord.LessonStory.NINE;
import static rollbook.command.courserecord.LessonStory.NOON;
import static rollbook.command.courserecord.LessonStory.PYTHON;
import static rollbook.command.courserecord.LessonStory.SHAHE;
import static rollbook.command.courserecord.LessonStory.SU;
import static rollbook.command.courserecord.LessonStory.at;
import static rollbook.command.courserecord.LessonStory.lesson;
import static rollbook.command.courserecord.LessonStory.record;
import static rollbook.command.courserecord.LessonStory.recorded;
import static rollbook.command.courserecord.LessonStory.taken;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Role;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.Clash;
import rollbook.api.courserecord.CourseRecordRefusal.DayTaken;
import rollbook.api.courserecord.CourseRecordRefusal.NotATeacher;
import rollbook.api.courserecord.CourseRecordRefusal.TimetableClash;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.TimetableOf;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffId;
import rollbook.command.School;

class RecordLessonTest {

    private final School school = LessonStory.school(LessonStory.python());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_teaches_the_class_writes_a_lesson_down() {
        school.when(record(PYTHON, 1, lesson()), HE).happened(recorded(PYTHON, 1, lesson()));
    }

    @Test
    void so_does_the_boss() {
        school.when(record(PYTHON, 1, lesson()), BO).happened(recorded(PYTHON, 1, lesson()));
    }

    @Test
    void there_is_one_lesson_for_each_day_of_a_class() {
        school.given(HE, recorded(PYTHON, 1, lesson()));

        school.when(record(PYTHON, 1, lesson()), HE).wasRefused(new DayTaken(PYTHON, 1, DAY_1));
        school.when(record(PYTHON, 2, lesson()), HE).happened(recorded(PYTHON, 2, lesson()));
    }

    @Test
    void a_request_that_comes_again_has_done_it_already() {
        var lesson = record(PYTHON, 1, at(HE, NINE, NOON, "101"));
        school.when(lesson, HE, "first");

        school.when(lesson, HE, "first").changedNothing();
        school.when(lesson, HE, "second").wasRefused(new DayTaken(PYTHON, 1, DAY_1));
    }

    @Test
    void nobody_writes_down_lessons_of_a_class_they_do_not_teach() {
        school.when(record(PYTHON, 1, lesson()), LIN).wasRefused(new NotYourClass(PYTHON));
    }

    @Test
    void who_does_not_teach_writes_none_at_all() {
        school.when(record(PYTHON, 1, lesson()), LessonStory.actor("wang", Role.CONSULTANT))
                .wasRefused(new NotAllowed("RecordLesson"));
    }

    @Test
    void lessons_are_taught_by_people_who_work_here() {
        var nobody = new StaffId("nobody");
        school.given(Actor.PROGRAM, new StaffDeactivated(LIN.id(), "went home"));

        school.when(record(PYTHON, 1, new Lesson(nobody, MONDAY, null, null, null, null, null)), HE)
                .wasRefused(new NotATeacher(nobody));
        school.when(record(PYTHON, 1, new Lesson(LIN.id(), MONDAY, null, null, null, null, null)), HE)
                .wasRefused(new NotATeacher(LIN.id()));
    }

    @Test
    void a_lesson_is_well_filled_in() {
        school.when(record(PYTHON, 0, lesson()), HE)
                .wasRefused(wrong("dayNumber", "out-of-bounds", "must be 1 to 10000"));
        school.when(record(PYTHON, 1, new Lesson(HE.id(), MONDAY, null, new Homework(" ", null), null, null, null)), HE)
                .wasRefused(wrong("homework.title", "required", "is required"));
        school.when(record(PYTHON, 1, new Lesson(HE.id(), MONDAY, null, null, null, NINE, null)), HE)
                .wasRefused(wrong("to", "required", "is required where there is a beginning"));
        school.when(record(PYTHON, 1, at(HE, NOON, NINE, null)), HE)
                .wasRefused(wrong("to", "not-after", "must be after the beginning, on the same day"));
        school.when(record(PYTHON, 1, new Lesson(HE.id(), MONDAY, "a\0b", null, null, null, null)), HE)
                .wasRefused(wrong("outline", "not-text", "holds a character that is not text"));
    }

    @Test
    void a_lesson_with_times_takes_them_from_its_teacher_its_class_and_its_room() {
        school.when(record(PYTHON, 1, at(HE, NINE, NOON, "101")), HE)
                .happenedInAnyOrder(
                        recorded(PYTHON, 1, at(HE, NINE, NOON, "101")),
                        taken(TimetableOf.TEACHER, "he", DAY_1, NINE, NOON),
                        taken(TimetableOf.CLASS, "python", DAY_1, NINE, NOON),
                        taken(TimetableOf.ROOM, SHAHE + "\n101", DAY_1, NINE, NOON));
    }

    @Test
    void nobody_teaches_two_lessons_at_once() {
        var other = CourseRecordId.of(LINUX, 4);
        school.given(HE, taken(TimetableOf.TEACHER, "he", other, LocalTime.of(8, 0), LocalTime.of(9, 30)));

        school.when(record(PYTHON, 1, at(HE, NINE, NOON, null)), HE)
                .wasRefused(new TimetableClash(
                        List.of(new Clash(TimetableOf.TEACHER, other, LocalTime.of(8, 0), LocalTime.of(9, 30)))));
        school.when(record(PYTHON, 1, at(LIN, NINE, NOON, null)), HE)
                .happenedAtLeast(recorded(PYTHON, 1, at(LIN, NINE, NOON, null)));
    }

    @Test
    void no_two_lessons_are_in_one_room_at_once_however_it_is_spelt() {
        var other = CourseRecordId.of(LINUX, 4);
        school.given(HE, taken(TimetableOf.ROOM, SHAHE + "\nroom 101", other, NINE, NOON));

        school.when(record(PYTHON, 1, at(HE, LocalTime.of(11, 0), LocalTime.of(13, 0), " Room  101 ")), HE)
                .wasRefused(new TimetableClash(List.of(new Clash(TimetableOf.ROOM, other, NINE, NOON))));
    }

    @Test
    void no_class_has_two_lessons_at_once() {
        school.when(record(PYTHON, 1, at(HE, NINE, NOON, null)), HE);

        school.when(record(PYTHON, 2, at(LIN, LocalTime.of(11, 59), LocalTime.of(13, 0), null)), SU)
                .wasRefused(new TimetableClash(List.of(new Clash(TimetableOf.CLASS, DAY_1, NINE, NOON))));
    }

    @Test
    void one_lesson_may_begin_when_another_ends() {
        school.when(record(PYTHON, 1, at(HE, NINE, NOON, "101")), HE);

        school.when(record(PYTHON, 2, at(HE, NOON, LocalTime.of(13, 0), "101")), HE)
                .happenedAtLeast(taken(TimetableOf.TEACHER, "he", DAY_2, NOON, LocalTime.of(13, 0)));
    }

    private static Malformed wrong(String field, String code, String message) {
        return new Malformed(List.of(new FieldError(field, code, message)));
    }
}
