package rollbook.command;

import java.util.Optional;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;

/** What the school offers and where, as other areas need to know it to decide. */
public interface Catalog {

    /** Whether there is such a branch. */
    boolean hasBranch(BranchId branchId);

    /** What a course costs now; empty if there is no such course. */
    Optional<Money> priceOf(CourseId courseId);
}
