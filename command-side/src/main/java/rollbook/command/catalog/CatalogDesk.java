package rollbook.command.catalog;

import java.util.Currency;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import rollbook.api.catalog.BranchCommand.CorrectBranch;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchRefusal;
import rollbook.api.catalog.CourseCommand.CorrectCourse;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseRefusal;
import rollbook.api.unique.UniqueKind;
import rollbook.command.Aggregates;
import rollbook.command.unique.UniqueValues;

/** Where branches are opened and courses offered: no two of either are ever called the same. */
final class CatalogDesk {

    private final Repository<Branch> branches;
    private final Repository<Course> courses;
    private final UniqueValues names;
    private final Currency currency;

    CatalogDesk(Repository<Branch> branches, Repository<Course> courses, UniqueValues names, Currency currency) {
        this.branches = branches;
        this.courses = courses;
        this.names = names;
        this.currency = currency;
    }

    @CommandHandler
    void decide(OpenBranch command) {
        Aggregates.openOrBegin(branches, command.branchId(), Branch::new)
                .<Renaming>invoke(branch -> branch.decide(command))
                .settle(names, UniqueKind.BRANCH_NAME, command.branchId(), BranchRefusal.NameTaken::new);
    }

    @CommandHandler
    void decide(CorrectBranch command) {
        branches.load(command.branchId().value())
                .<Renaming>invoke(branch -> branch.decide(command))
                .settle(names, UniqueKind.BRANCH_NAME, command.branchId(), BranchRefusal.NameTaken::new);
    }

    @CommandHandler
    void decide(OfferCourse command) {
        Aggregates.openOrBegin(courses, command.courseId(), Course::new)
                .<Renaming>invoke(course -> course.decide(command, currency))
                .settle(names, UniqueKind.COURSE_NAME, command.courseId(), CourseRefusal.NameTaken::new);
    }

    @CommandHandler
    void decide(CorrectCourse command) {
        courses.load(command.courseId().value())
                .<Renaming>invoke(course -> course.decide(command, currency))
                .settle(names, UniqueKind.COURSE_NAME, command.courseId(), CourseRefusal.NameTaken::new);
    }
}
