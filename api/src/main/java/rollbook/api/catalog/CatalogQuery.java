package rollbook.api.catalog;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.Query;

/**
 * What may be asked about branches and courses: they are no secret among staff.
 *
 * @param <A> what the answer looks like
 */
public sealed interface CatalogQuery<A> extends Query<A> {

    /**
     * One page of branches.
     *
     * @param q a part of the name or the address
     * @param page which part; sorts by {@code name}, {@code createdAt}
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE, FRONT_DESK})
    record FindBranches(@Nullable String q, PageRequest page) implements CatalogQuery<BranchPage> {}

    /** One branch. */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE, FRONT_DESK})
    record GetBranch(BranchId branchId) implements CatalogQuery<Optional<BranchView>> {}

    /**
     * One page of courses.
     *
     * @param q a part of the name or the outline
     * @param page which part; sorts by {@code name}, {@code price}, {@code periodMonths}, {@code createdAt}
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE, FRONT_DESK})
    record FindCourses(@Nullable String q, PageRequest page) implements CatalogQuery<CoursePage> {}

    /**
     * One course with its prices, as it stands or as it stood.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE, FRONT_DESK})
    record GetCourse(CourseId courseId, @Nullable Instant asOf) implements CatalogQuery<Optional<CourseView>> {}

    /** What one can choose from. */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE, FRONT_DESK})
    record GetOffer() implements CatalogQuery<Offer> {}
}
