package rollbook.command.catalog;

import java.util.Optional;
import org.axonframework.modelling.command.Repository;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.command.Aggregates;
import rollbook.command.Catalog;

/** Tells other areas what the school offers. */
record PriceList(Repository<Branch> branches, Repository<Course> courses) implements Catalog {

    @Override
    public boolean hasBranch(BranchId branchId) {
        return Aggregates.openOrBegin(branches, branchId, Branch::new).invoke(branch -> branch.isOpen(branchId));
    }

    @Override
    public Optional<Money> priceOf(CourseId courseId) {
        return Aggregates.openOrBegin(courses, courseId, Course::new).invoke(course -> course.priceOf(courseId));
    }
}
