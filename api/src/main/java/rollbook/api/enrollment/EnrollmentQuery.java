package rollbook.api.enrollment;

import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;

/**
 * What staff may ask about enrolments. Consultants see those of their own customers; advisors and lecturers those in their own
 * classes, lecturers without the money; finance and who directs sales see all.
 *
 * @param <A> what the answer looks like
 */
public sealed interface EnrollmentQuery<A> extends Query<A> {

    /**
     * One page of enrolments.
     *
     * @param filter which
     * @param page which part; sorts by {@code enrolledAt}, {@code code}, {@code state}
     */
    @AllowedTo({CONSULTANT, ADVISOR, LECTURER, FINANCE, BOSS, MANAGER})
    record FindEnrollments(EnrollmentFilter filter, PageRequest page) implements EnrollmentQuery<EnrollmentPage> {}

    /**
     * One enrolment, as it stands or as it stood.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({CONSULTANT, ADVISOR, LECTURER, FINANCE, BOSS, MANAGER})
    record GetEnrollment(
            EnrollmentId enrollmentId, @Nullable Instant asOf) implements EnrollmentQuery<Optional<EnrollmentView>> {}

    /**
     * Which of these were there and left. For imports.
     *
     * @param before only those that had left by then; absent for all
     */
    record WithdrawnEnrollments(
            List<EnrollmentId> enrollmentIds, @Nullable Instant before) implements EnrollmentQuery<EnrollmentIds> {}

    /**
     * Which of these have a seat, or wait for one. For imports.
     *
     * @param seated only those that have a seat
     */
    record PresentEnrollments(List<EnrollmentId> enrollmentIds, boolean seated)
            implements EnrollmentQuery<EnrollmentIds> {}
}
