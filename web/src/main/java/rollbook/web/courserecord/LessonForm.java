package rollbook.web.courserecord;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.staff.StaffId;
import rollbook.web.console.Form;

/** A lesson as a form, there and back. */
final class LessonForm {

    private final Form form;
    private final List<FieldError> errors = new ArrayList<>();

    private LessonForm(Form form) {
        this.form = form;
    }

    static Form of(Lesson lesson, long version) {
        var homework = lesson.homework();
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("teacherId", lesson.teacherId().value());
        values.put("date", lesson.date().toString());
        values.put("from", text(lesson.from()));
        values.put("to", text(lesson.to()));
        values.put("room", lesson.room());
        values.put("outline", lesson.outline());
        values.put("homework.title", homework == null ? null : homework.title());
        values.put("homework.content", homework == null ? null : homework.content());
        values.put("version", Long.toString(version));
        return Form.of(values);
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** Which day of the class it is; refused together with all else that cannot be read. */
    static int dayNumber(Form form) {
        var text = form.value("dayNumber");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The lesson that was typed. */
    static Lesson read(Form form) {
        return new LessonForm(form).read();
    }

    private Lesson read() {
        var teacher = form.text("teacherId");
        var date = parsed("date", LocalDate::parse);
        if (teacher == null || !Identifier.isWellFormed(teacher)) {
            errors.add(FieldError.missing("teacherId"));
        }
        if (date == null && errors.stream().noneMatch(error -> error.field().equals("date"))) {
            errors.add(FieldError.missing("date"));
        }
        var from = parsed("from", LocalTime::parse);
        var to = parsed("to", LocalTime::parse);
        if (teacher == null || date == null || !errors.isEmpty()) {
            throw new Refused(new Malformed(List.copyOf(errors)));
        }
        return new Lesson(new StaffId(teacher), date, form.text("outline"), homework(), form.text("room"), from, to);
    }

    private @Nullable Homework homework() {
        var title = form.text("homework.title");
        var content = form.text("homework.content");
        return title == null && content == null ? null : new Homework(title == null ? "" : title, content);
    }

    private <T> @Nullable T parsed(String field, Function<String, T> reader) {
        var text = form.text(field);
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "malformed", "is not written like one"));
            return null;
        }
    }
}
