package rollbook.api.classlist;

import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.staff.StaffId;

/**
 * Which classes a list shows; what is absent does not narrow it.
 *
 * @param q a part of the code, the course, the branch, the semester or a teacher's name
 * @param branchId where
 * @param courseId what is taught
 * @param type how
 * @param semester which run, as people write it
 * @param teacherId who teaches
 * @param open whether it runs
 */
public record ClassFilter(
        @Nullable String q,
        @Nullable BranchId branchId,
        @Nullable CourseId courseId,
        @Nullable ClassType type,
        @Nullable String semester,
        @Nullable StaffId teacherId,
        @Nullable Boolean open) {

    public static final ClassFilter ALL = new ClassFilter(null, null, null, null, null, null, null);
}
