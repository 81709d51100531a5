package rollbook.api.courserecord;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

/** When a lesson is well filled in. The same rules for forms, programs and imports. */
public final class LessonRules {

    public static final int LAST_DAY = 10_000;
    public static final int SHORT_TEXT = 300;
    public static final int LONG_TEXT = 20_000;

    private final FieldErrors errors = new FieldErrors();

    private LessonRules() {}

    /** What is wrong with a lesson; nothing if it may be written down like this. */
    public static List<FieldError> check(int dayNumber, Lesson lesson) {
        var rules = new LessonRules();
        if (dayNumber < 1 || dayNumber > LAST_DAY) {
            rules.errors.add("dayNumber", "out-of-bounds", "must be 1 to " + LAST_DAY);
        }
        rules.lesson(lesson);
        return rules.errors.found();
    }

    /** What is wrong with the words of a leave request, or with why it is declined. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new LessonRules();
        rules.errors.text("reason", reason, SHORT_TEXT);
        return rules.errors.found();
    }

    private void lesson(Lesson lesson) {
        errors.day("date", lesson.date());
        errors.text("outline", lesson.outline(), LONG_TEXT);
        errors.text("room", lesson.room(), SHORT_TEXT);
        var homework = lesson.homework();
        if (homework != null) {
            errors.require("homework.title", homework.title());
            errors.text("homework.title", homework.title(), SHORT_TEXT);
            errors.text("homework.content", homework.content(), LONG_TEXT);
        }
        times(lesson);
    }

    private void times(Lesson lesson) {
        var from = lesson.from();
        var to = lesson.to();
        if (from == null && to != null) {
            errors.add("from", "required", "is required where there is an end");
        } else if (to == null && from != null) {
            errors.add("to", "required", "is required where there is a beginning");
        } else if (from != null && to != null && !from.isBefore(to)) {
            errors.add("to", "not-after", "must be after the beginning, on the same day");
        }
    }
}
