package rollbook.command.payment;

import java.util.Optional;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.command.Catalog;

/** A school that offers one course. */
record OneCourse(CourseId course, Money price) implements Catalog {

    @Override
    public boolean hasBranch(BranchId branchId) {
        return false;
    }

    @Override
    public Optional<Money> priceOf(CourseId courseId) {
        return courseId.equals(course) ? Optional.of(price) : Optional.empty();
    }
}
