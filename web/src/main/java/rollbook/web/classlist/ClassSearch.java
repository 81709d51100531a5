package rollbook.web.classlist;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassType;
import rollbook.api.staff.StaffId;
import rollbook.web.http.Paging;

/** Which classes a program wants to see, as query parameters. */
record ClassSearch(
        @Nullable String q,
        @Nullable BranchId branchId,
        @Nullable CourseId courseId,
        @Nullable ClassType type,
        @Nullable String semester,
        @Nullable StaffId teacherId,
        @Nullable Boolean open,
        @Nullable Long page,
        @Nullable Integer size,
        @Nullable String sort) {

    /** What lists of classes can be sorted by. */
    static final Set<String> SORTABLE =
            Set.of("createdAt", "code", "startDate", "course", "branch", "semester", "seated");

    FindClasses query() {
        var filter = new ClassFilter(Paging.term(q), branchId, courseId, type, semester, teacherId, open);
        return new FindClasses(filter, Paging.of(page, size, sort, SORTABLE));
    }
}
