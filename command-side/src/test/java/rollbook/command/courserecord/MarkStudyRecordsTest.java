package rollbook.command.courserecord;

import static rollbook.command.courserecord.LessonStory.BO;
import static rollbook.command.courserecord.LessonStory.DAY_1;
import static rollbook.command.courserecord.LessonStory.HE;
import static rollbook.command.courserecord.LessonStory.LI;
import static rollbook.command.courserecord.LessonStory.LIN;
import static rollbook.command.courserecord.LessonStory.MA;
import static rollbook.command.courserecord.LessonStory.PYTHON;
import static rollbook.command.courserecord.LessonStory.SU;
import static rollbook.command.courserecord.LessonStory.SUN;
import static rollbook.command.courserecord.LessonStory.created;
import static rollbook.command.courserecord.LessonStory.got;
import static rollbook.command.courserecord.LessonStory.lesson;
import static rollbook.command.courserecord.LessonStory.marked;
import static rollbook.command.courserecord.LessonStory.noted;
import static rollbook.command.courserecord.LessonStory.recorded;
import static rollbook.command.courserecord.LessonStory.row;
import static rollbook.command.courserecord.LessonStory.save;
import static rollbook.command.courserecord.LessonStory.was;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordRefusal.BadRows;
import rollbook.api.courserecord.CourseRecordRefusal.CellsTaken;
import rollbook.api.courserecord.CourseRecordRefusal.NotYourColumn;
import rollbook.api.courserecord.CourseRecordRefusal.TakenCell;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.StudentMarks;
import rollbook.command.School;

class MarkStudyRecordsTest {

    /** The version of the sheet when its rows have been made and nothing is written in them. */
    private static final long EMPTY = 1;

    private final School school =
            LessonStory.school(LessonStory.python()).given(HE, recorded(PYTHON, 1, lesson()), created(DAY_1, LI, MA));

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_saved_sheet_is_one_event_with_what_is_different() {
        school.when(
                        save(
                                row(LI, Attendance.PRESENT, Score.A_PLUS, null, EMPTY),
                                row(MA, Attendance.LATE, Score.COPY, "抄李雷的", EMPTY)),
                        HE)
                .happened(marked(
                        new StudentMarks(
                                LI.enrollmentId(),
                                LI.customerId(),
                                Set.of(SheetCell.ATTENDANCE, SheetCell.SCORE),
                                Attendance.PRESENT,
                                Score.A_PLUS,
                                null),
                        new StudentMarks(
                                MA.enrollmentId(),
                                MA.customerId(),
                                Set.of(SheetCell.values()),
                                Attendance.LATE,
                                Score.COPY,
                                "抄李雷的")));
    }

    @Test
    void saved_again_it_changes_nothing() {
        school.given(HE, marked(was(LI, Attendance.PRESENT)));

        school.when(save(row(LI, Attendance.PRESENT, null, null, null), row(MA, null, null, null, null)), HE)
                .changedNothing();
    }

    @Test
    void a_cell_can_be_emptied() {
        school.given(HE, marked(got(LI, Score.D)));

        school.when(save(row(LI, null, null, null, 2L)), HE).happened(marked(got(LI, null)));
    }

    @Test
    void two_who_write_into_different_cells_both_keep_theirs() {
        school.when(save(row(LI, Attendance.PRESENT, null, null, EMPTY), row(MA, null, null, null, EMPTY)), HE)
                .happened(marked(was(LI, Attendance.PRESENT)));

        school.when(save(row(LI, null, Score.B, null, EMPTY), row(MA, null, null, "请教过我", EMPTY)), BO)
                .happened(marked(got(LI, Score.B), noted(MA, "请教过我")));
    }

    @Test
    void of_two_who_write_into_the_same_cell_the_second_is_told_and_nothing_is_saved() {
        school.given(HE, marked(got(LI, Score.B)));

        school.when(save(row(MA, Attendance.LATE, null, null, EMPTY), row(LI, null, Score.C, null, EMPTY)), BO)
                .wasRefused(new CellsTaken(
                        List.of(new TakenCell(1, LI.enrollmentId(), SheetCell.SCORE, "C", "B", HE.id(), School.NOW))));
    }

    @Test
    void who_saw_it_and_writes_over_it_means_it() {
        school.given(HE, marked(got(LI, Score.B)));

        school.when(save(row(LI, null, Score.C, null, 2L)), BO).happened(marked(got(LI, Score.C)));
    }

    @Test
    void rows_that_are_badly_filled_in_are_named_all_at_once_and_nothing_is_saved() {
        school.when(
                        save(
                                row(LI, Attendance.PRESENT, null, null, null),
                                row(SUN, Attendance.PRESENT, null, null, null),
                                row(MA, null, null, "长".repeat(2_001), null),
                                row(LI, null, null, "\0", null)),
                        HE)
                .wasRefused(new BadRows(List.of(
                        new FieldError("[1].enrollmentId", "not-on-sheet", "has no row on this sheet"),
                        new FieldError("[2].note", "too-long", "at most 2000 characters"),
                        new FieldError("[3].enrollmentId", "repeated", "is there twice"),
                        new FieldError("[3].note", "not-text", "holds a character that is not text"))));
    }

    @Test
    void advisors_see_to_attendance_and_leave_scores_to_who_teaches() {
        school.when(save(row(LI, Attendance.PRESENT, null, null, null)), SU)
                .happened(marked(was(LI, Attendance.PRESENT)));
        school.when(save(row(LI, Attendance.PRESENT, Score.A, "好", null)), SU)
                .wasRefused(new NotYourColumn(List.of(SheetCell.SCORE, SheetCell.NOTE)));
    }

    @Test
    void an_advisor_who_sends_scores_as_they_are_sends_nothing_new() {
        school.given(HE, marked(got(LI, Score.A)));

        school.when(save(row(LI, Attendance.LATE, Score.A, null, 2L)), SU).happened(marked(was(LI, Attendance.LATE)));
    }

    @Test
    void only_cells_that_are_sent_are_written() {
        school.given(HE, marked(got(LI, Score.A)));
        var attendanceOnly = new SheetRow(
                LI.enrollmentId(), Set.of(SheetCell.ATTENDANCE), new Marks(Attendance.LATE, null, null), null);

        school.when(save(attendanceOnly), HE).happened(marked(was(LI, Attendance.LATE)));
    }

    @Test
    void strangers_save_nothing() {
        school.when(save(row(LI, Attendance.PRESENT, null, null, null)), LIN).wasRefused(new NotYourClass(PYTHON));
    }
}
