package rollbook.api.courserecord;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.customer.FileRules;

/** When a lesson is well filled in. The same rules for forms, programs and imports. */
public final class LessonRules {

    public static final int LAST_DAY = 10_000;
    public static final int SHORT_TEXT = 300;
    public static final int LONG_TEXT = 20_000;

    private final List<FieldError> errors = new ArrayList<>();

    private LessonRules() {}

    /** What is wrong with a lesson; nothing if it may be written down like this. */
    public static List<FieldError> check(int dayNumber, Lesson lesson) {
        var rules = new LessonRules();
        if (dayNumber < 1 || dayNumber > LAST_DAY) {
            rules.wrong("dayNumber", "out-of-bounds", "must be 1 to " + LAST_DAY);
        }
        rules.lesson(lesson);
        return List.copyOf(rules.errors);
    }

    /** What is wrong with the words of a leave request, or with why it is declined. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new LessonRules();
        rules.text("reason", reason, SHORT_TEXT);
        return List.copyOf(rules.errors);
    }

    private void lesson(Lesson lesson) {
        text("outline", lesson.outline(), LONG_TEXT);
        text("room", lesson.room(), SHORT_TEXT);
        var homework = lesson.homework();
        if (homework != null) {
            required("homework.title", homework.title());
            text("homework.title", homework.title(), SHORT_TEXT);
            text("homework.content", homework.content(), LONG_TEXT);
        }
        times(lesson);
    }

    private void times(Lesson lesson) {
        var from = lesson.from();
        var to = lesson.to();
        if (from == null && to != null) {
            wrong("from", "required", "is required where there is an end");
        } else if (to == null && from != null) {
            wrong("to", "required", "is required where there is a beginning");
        } else if (from != null && to != null && !from.isBefore(to)) {
            wrong("to", "not-after", "must be after the beginning, on the same day");
        }
    }

    private void required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required", "is required");
        }
    }

    private void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            wrong(field, "too-long", "at most " + most + " characters");
        }
        if (!FileRules.isText(value)) {
            wrong(field, "not-text", "holds a character that is not text");
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
