package rollbook.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassView;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.web.Patience;
import rollbook.web.Questions;

/** Tries marks and sends nothing: what would stand on the sheet afterwards, also on one that is not there yet. */
final class LessonRehearsal implements LessonDesk {

    private final Job job;
    private final Questions questions;

    LessonRehearsal(Job job, Questions questions) {
        this.job = job;
        this.questions = questions;
    }

    @Override
    public List<Outcome> take(ClassView in, List<WantedMark> rows) {
        var day = rows.getFirst().row().day();
        if (day == null) {
            return failed(rows, null);
        }
        var lesson = new PlannedLesson(in, day);
        var sheet = sheet(lesson);
        if (sheet.isEmpty() && lesson.record(rows, job.actor()) == null) {
            return failed(
                    rows, new FieldError(Column.DATE.wireName(), "required", "is needed: there is no such lesson yet"));
        }
        var marks = seated(rows);
        sheet.map(SheetPlan::marks).ifPresent(marks::putAll);
        return SheetPlan.of(rows, marks, marks, 0, job.update()).outcomes();
    }

    private static List<Outcome> failed(List<WantedMark> rows, @Nullable FieldError why) {
        return rows.stream()
                .<Outcome>map(
                        row -> new Outcome.Failed(row.errors().isEmpty() && why != null ? List.of(why) : row.errors()))
                .toList();
    }

    private Optional<SheetView> sheet(PlannedLesson lesson) {
        return Patience.ask(() ->
                questions.find(new GetSheet(lesson.id(), null, null), SheetView.class, Actor.PROGRAM, job.position()));
    }

    /** Those of the rows' students who would get a row. */
    private Map<EnrollmentId, Marks> seated(List<WantedMark> rows) {
        var ids = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.enrollment()).stream())
                .toList();
        var marks = new HashMap<EnrollmentId, Marks>();
        Patience.ask(() -> questions.ask(
                        new PresentEnrollments(ids, true), EnrollmentIds.class, Actor.PROGRAM, job.position()))
                .items()
                .forEach(id -> marks.put(id, Marks.NONE));
        return marks;
    }
}
