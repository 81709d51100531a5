package rollbook.web.classlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.ClassView;
import rollbook.api.classlist.Semester;
import rollbook.api.staff.StaffId;
import rollbook.web.console.Form;

/** A class as a form, there and back. */
final class ClassForm {

    private ClassForm() {}

    static Form of(ClassView view) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("branchId", view.branchId().value());
        values.put("courseId", view.courseId().value());
        values.put("type", view.type().name());
        values.put("semester", view.semester().value());
        values.put("startDate", view.startDate().toString());
        values.put("endDate", view.endDate() == null ? null : view.endDate().toString());
        values.put("capacity", view.capacity() == null ? null : view.capacity().toString());
        values.put("version", Long.toString(view.version()));
        return Form.of(values);
    }

    /**
     * The plan that was typed.
     *
     * @throws Refused if a day is no day or the seats are no number
     */
    static ClassPlan read(Form form, List<StaffId> teachers) {
        var errors = new ArrayList<FieldError>();
        var semester = form.value("semester").strip();
        var plan = new ClassPlan(
                id(form, "branchId") ? new BranchId(form.value("branchId")) : null,
                id(form, "courseId") ? new CourseId(form.value("courseId")) : null,
                form.word("type", ClassType.class),
                semester.isEmpty() ? null : new Semester(semester),
                teachers,
                day(form, "startDate", errors),
                day(form, "endDate", errors),
                seats(form, errors));
        Refused.unless(errors.isEmpty(), () -> new Malformed(List.copyOf(errors)));
        return plan;
    }

    /** Whom the boxes of a form name. */
    static List<StaffId> teachers(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(Identifier::isWellFormed)
                        .map(StaffId::new)
                        .toList();
    }

    private static boolean id(Form form, String name) {
        return Identifier.isWellFormed(form.value(name));
    }

    private static @Nullable LocalDate day(Form form, String name, List<FieldError> errors) {
        try {
            var text = form.text(name);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError(name, "malformed", "is not a day"));
            return null;
        }
    }

    private static @Nullable Integer seats(Form form, List<FieldError> errors) {
        var text = form.value("capacity").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?\\d{1,8}")) {
            return Integer.valueOf(text);
        }
        errors.add(new FieldError("capacity", "no-number", "is not a whole number"));
        return null;
    }
}
