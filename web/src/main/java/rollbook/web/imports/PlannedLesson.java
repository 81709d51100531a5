package rollbook.web.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassView;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;

/**
 * A lesson that rows speak of.
 *
 * @param in of which class
 * @param day which day of it
 */
record PlannedLesson(ClassView in, int day) {

    CourseRecordId id() {
        return CourseRecordId.of(in.id(), day);
    }

    /**
     * How it is written down where it has not been: as the first row says that says anything, taught by the first teacher of the class,
     * or else by who brings it in. Absent where no row says when it was.
     */
    @Nullable
    RecordLesson record(List<WantedMark> rows, Actor actor) {
        var date = first(rows, MarkRow::date);
        if (date == null) {
            return null;
        }
        var homework = first(rows, MarkRow::homework);
        return new RecordLesson(id(), in.id(), day, lesson(rows, date, homework, actor));
    }

    private Lesson lesson(List<WantedMark> rows, LocalDate date, @Nullable String homework, Actor actor) {
        var teacher = in.teacherIds().isEmpty() ? actor.id() : in.teacherIds().getFirst();
        return new Lesson(
                teacher,
                date,
                first(rows, MarkRow::outline),
                homework == null ? null : new Homework(homework, null),
                null,
                null,
                null);
    }

    private static <T> @Nullable T first(List<WantedMark> rows, Function<MarkRow, @Nullable T> what) {
        return rows.stream()
                .map(row -> what.apply(row.row()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
