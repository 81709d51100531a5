package rollbook.command.classlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.classlist.ClassPlan;
import rollbook.command.Catalog;
import rollbook.command.Colleagues;

/**
 * What a plan refers to: a branch, a course, people who teach. Anybody who works at the school may teach; what they may write
 * down as a teacher is decided by their roles, so that naming somebody gives them no power that they have not got.
 */
record References(Catalog catalog, Colleagues colleagues) {

    /** What a plan newly refers to and is not there. What was settled before stays, also when somebody has left since. */
    List<FieldError> check(ClassPlan before, ClassPlan after) {
        var errors = new ArrayList<FieldError>();
        var branch = after.branchId();
        if (branch != null && !branch.equals(before.branchId()) && !catalog.hasBranch(branch)) {
            errors.add(new FieldError("branchId", "unknown", "names no branch"));
        }
        var course = after.courseId();
        if (course != null
                && !course.equals(before.courseId())
                && catalog.priceOf(course).isEmpty()) {
            errors.add(new FieldError("courseId", "unknown", "names no course"));
        }
        for (int i = 0; i < after.teacherIds().size(); i++) {
            var teacher = after.teacherIds().get(i);
            if (!before.teacherIds().contains(teacher)
                    && colleagues.rolesOf(teacher).isEmpty()) {
                errors.add(new FieldError("teacherIds[" + i + "]", "unknown", "names nobody who works here"));
            }
        }
        return List.copyOf(errors);
    }

    /** What the course of a checked plan costs now. */
    Money price(ClassPlan plan) {
        return catalog.priceOf(Objects.requireNonNull(plan.courseId())).orElse(Money.ZERO);
    }
}
