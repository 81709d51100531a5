package rollbook.command.courserecord;

import static rollbook.command.courserecord.LessonStory.DAY_1;
import static rollbook.command.courserecord.LessonStory.HE;
import static rollbook.command.courserecord.LessonStory.LIN;
import static rollbook.command.courserecord.LessonStory.LINUX;
import static rollbook.command.courserecord.LessonStory.MONDAY;
import static rollbook.command.courserecord.LessonStory.NINE;
import static rollbook.command.courserecord.LessonStory.NOON;
import static rollbook.command.courserecord.LessonStory.PYTHON;
import static rollbook.command.courserecord.LessonStory.SU;
import static rollbook.command.courserecord.LessonStory.at;
import static rollbook.command.courserecord.LessonStory.lesson;
import static rollbook.command.courserecord.LessonStory.recorded;
import static rollbook.command.courserecord.LessonStory.taken;
import static rollbook.command.courserecord.LessonStory.timetable;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.courserecord.CourseRecordCommand.CorrectLesson;
import rollbook.api.courserecord.CourseRecordEvent.HomeworkSet;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.courserecord.CourseRecordEvent.OutlineCorrected;
import rollbook.api.courserecord.CourseRecordEvent.TeacherReplaced;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.Clash;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchCourseRecord;
import rollbook.api.courserecord.CourseRecordRefusal.TimetableClash;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.LessonField;
import rollbook.api.courserecord.TimetableEvent.TimeGivenBack;
import rollbook.api.courserecord.TimetableOf;
import rollbook.command.School;

class CorrectLessonTest {

    private final School school = LessonStory.school(LessonStory.python()).given(HE, recorded(PYTHON, 1, lesson()));

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void each_thing_that_is_put_right_is_a_fact_of_its_own() {
        var homework = new Homework("练习二", null);
        var values = new Lesson(LIN.id(), MONDAY.plusDays(1), "函数", homework, "101", null, null);

        school.when(new CorrectLesson(DAY_1, values, Set.of(LessonField.values())), HE)
                .happened(
                        new TeacherReplaced(DAY_1, LIN.id()),
                        new LessonMoved(DAY_1, MONDAY.plusDays(1), "101", null, null),
                        new OutlineCorrected(DAY_1, "函数"),
                        new HomeworkSet(DAY_1, homework));
    }

    @Test
    void only_what_is_named_is_put_right() {
        var values = new Lesson(LIN.id(), MONDAY.plusDays(1), null, null, null, null, null);

        school.when(new CorrectLesson(DAY_1, values, Set.of(LessonField.HOMEWORK)), HE)
                .happened(new HomeworkSet(DAY_1, null));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        school.when(new CorrectLesson(DAY_1, lesson(), Set.of(LessonField.values())), HE)
                .changedNothing();
    }

    @Test
    void a_lesson_that_is_moved_gives_its_old_time_back() {
        school.when(move(at(HE, NINE, NOON, null)), HE)
                .happenedInAnyOrder(
                        new LessonMoved(DAY_1, MONDAY, null, NINE, NOON),
                        taken(TimetableOf.TEACHER, "he", DAY_1, NINE, NOON),
                        taken(TimetableOf.CLASS, "python", DAY_1, NINE, NOON));

        school.when(move(at(HE, NINE, LocalTime.of(11, 0), null)), HE)
                .happenedInAnyOrder(
                        new LessonMoved(DAY_1, MONDAY, null, NINE, LocalTime.of(11, 0)),
                        taken(TimetableOf.TEACHER, "he", DAY_1, NINE, LocalTime.of(11, 0)),
                        taken(TimetableOf.CLASS, "python", DAY_1, NINE, LocalTime.of(11, 0)));

        school.when(move(lesson()), HE)
                .happenedInAnyOrder(
                        new LessonMoved(DAY_1, MONDAY, null, null, null),
                        new TimeGivenBack(timetable(TimetableOf.TEACHER, "he", MONDAY), DAY_1),
                        new TimeGivenBack(timetable(TimetableOf.CLASS, "python", MONDAY), DAY_1));
    }

    @Test
    void who_takes_a_lesson_over_has_time_for_it() {
        var other = CourseRecordId.of(LINUX, 4);
        school.given(LIN, taken(TimetableOf.TEACHER, "lin", other, NINE, NOON));
        school.when(move(at(HE, NINE, NOON, null)), HE);

        var byLin = new Lesson(LIN.id(), MONDAY, null, null, null, null, null);
        school.when(new CorrectLesson(DAY_1, byLin, Set.of(LessonField.TEACHER_ID)), HE)
                .wasRefused(new TimetableClash(List.of(new Clash(TimetableOf.TEACHER, other, NINE, NOON))));
    }

    @Test
    void who_teaches_a_lesson_may_put_it_right_though_the_class_is_anothers() {
        school.when(new CorrectLesson(DAY_1, outline("函数"), Set.of(LessonField.OUTLINE)), LIN)
                .wasRefused(new NotYourClass(PYTHON));

        school.given(HE, new TeacherReplaced(DAY_1, LIN.id()));
        school.when(new CorrectLesson(DAY_1, outline("函数"), Set.of(LessonField.OUTLINE)), LIN)
                .happened(new OutlineCorrected(DAY_1, "函数"));
    }

    @Test
    void nobody_puts_right_a_lesson_that_is_not_there() {
        var nowhere = new CourseRecordId("nowhere");

        school.when(new CorrectLesson(nowhere, lesson(), Set.of(LessonField.OUTLINE)), SU)
                .wasRefused(new NoSuchCourseRecord(nowhere));
    }

    private static CorrectLesson move(Lesson to) {
        return new CorrectLesson(DAY_1, to, Set.of(LessonField.FROM, LessonField.TO, LessonField.ROOM));
    }

    private static Lesson outline(String words) {
        return new Lesson(HE.id(), MONDAY, words, null, null, null, null);
    }
}
