package rollbook.command.classlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.Semester;

/** When a class may be opened as it is planned. */
final class ClassRules {

    static final int LONGEST_SEMESTER = 40;
    static final int MOST_SEATS = 100_000;
    static final int MOST_TEACHERS = 50;

    private final FieldErrors errors = new FieldErrors();

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
            rules.errors.add("teacherIds", "too-many", "at most " + MOST_TEACHERS);
        }
        return rules.errors.found();
    }

    private void semester(@Nullable Semester semester) {
        var text = semester == null ? null : semester.value();
        errors.require("semester", text);
        errors.text("semester", text, LONGEST_SEMESTER);
    }

    private void days(ClassPlan plan) {
        errors.day("startDate", plan.startDate());
        errors.day("endDate", plan.endDate());
        if (plan.startDate() != null && plan.endDate() != null && plan.endDate().isBefore(plan.startDate())) {
            errors.add("endDate", "before-start", "lies before the first day");
        }
    }

    private void capacity(@Nullable Integer capacity) {
        if (capacity != null && (capacity < 1 || capacity > MOST_SEATS)) {
            errors.add("capacity", "out-of-range", "between 1 and " + MOST_SEATS);
        }
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            errors.missing(field);
        }
    }
}
