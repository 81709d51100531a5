package rollbook.command.classlist;

import static java.util.Objects.requireNonNull;

import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.Semester;

/** What there is one class for: a branch, a course and a semester. */
record Key(BranchId branchId, CourseId courseId, Semester semester) {

    /** What a checked plan stands for. */
    static Key of(ClassPlan plan) {
        return new Key(
                requireNonNull(plan.branchId()), requireNonNull(plan.courseId()), requireNonNull(plan.semester()));
    }

    /** Ids hold no blanks, so no two keys are written alike. */
    String normal() {
        return branchId.value() + " " + courseId.value() + " " + semester.normal();
    }
}
