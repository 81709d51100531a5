package rollbook.api.customer;

import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.staff.StaffId;

/**
 * Which customers a list shows; what is absent does not narrow it.
 *
 * @param scope the pool, the asker's own, or everybody the asker may see
 * @param q a term found in name (also by pinyin and initials), nick, QQ or phone; of any length
 * @param status enrolled or not
 * @param source how they heard of the school
 * @param tag a word the file is tagged with
 * @param consultantId who holds them
 * @param courseId the course they asked about
 * @param intention what the latest follow-up says
 * @param deleted files that were laid aside instead of the others
 */
public record CustomerFilter(
        CustomerQuery.Scope scope,
        @Nullable String q,
        @Nullable CustomerStatus status,
        @Nullable Source source,
        @Nullable String tag,
        @Nullable StaffId consultantId,
        @Nullable CourseId courseId,
        @Nullable Intention intention,
        boolean deleted) {

    public static CustomerFilter of(CustomerQuery.Scope scope) {
        return new CustomerFilter(scope, null, null, null, null, null, null, null, false);
    }
}
