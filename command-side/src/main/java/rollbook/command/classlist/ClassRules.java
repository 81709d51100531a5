package rollbook.command.classlist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.FileRules;

/** When a class may be opened as it is planned. */
final class ClassRules {

    static final int LONGEST_SEMESTER = 40;
    static final int MOST_SEATS = 100_000;
    static final int MOST_TEACHERS = 50;

    private final List<FieldError> errors = new ArrayList<>();

    private ClassRules() {}

    static List<FieldError> check(ClassPlan plan) {
        var rules = new ClassRules();
        rules.required("branchId", plan.branchId());
        rules.required("courseId", plan.courseId());
        rules.required("type", plan.type());
        rules.semester(plan.semester());
        rules.required("startDate", plan.startDate());
        rules.days(plan);
        rules.capacity(plan.capacity());
        if (plan.teacherIds().size() > MOST_TEACHERS) {
            rules.wrong("teacherIds", "too-many", "at most " + MOST_TEACHERS);
        }
        return List.copyOf(rules.errors);
    }

    private void semester(@Nullable Semester semester) {
        var text = semester == null ? "" : semester.value();
        if (text.isBlank()) {
            wrong("semester", "required", "is required");
        }
        if (text.length() > LONGEST_SEMESTER) {
            wrong("semester", "too-long", "at most " + LONGEST_SEMESTER + " characters");
        }
        if (!FileRules.isText(text)) {
            wrong("semester", "not-text", "holds a character that is not text");
        }
    }

    private void days(ClassPlan plan) {
        if (plan.startDate() != null && plan.endDate() != null && plan.endDate().isBefore(plan.startDate())) {
            wrong("endDate", "before-start", "lies before the first day");
        }
    }

    private void capacity(@Nullable Integer capacity) {
        if (capacity != null && (capacity < 1 || capacity > MOST_SEATS)) {
            wrong("capacity", "out-of-range", "between 1 and " + MOST_SEATS);
        }
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            wrong(field, "required", "is required");
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
