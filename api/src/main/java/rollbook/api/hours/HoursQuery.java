package rollbook.api.hours;

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
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What may be asked about lesson hours, by whoever sees the enrolment: consultants of their own customers, advisors and lecturers in
 * their own classes, finance and who directs sales everywhere.
 *
 * @param <A> what the answer looks like
 */
public sealed interface HoursQuery<A> extends Query<A> {

    /**
     * How the hours of an enrolment stand.
     *
     * @param asOf the instant to look back to: what was known then; absent for now
     */
    @AllowedTo({CONSULTANT, ADVISOR, LECTURER, FINANCE, BOSS, MANAGER})
    record GetHours(EnrollmentId enrollmentId, @Nullable Instant asOf) implements HoursQuery<Optional<HoursView>> {}

    /** How the hours of some enrolments stand, in a few figures: of those that the asker may see, and for which hours are counted. */
    @AllowedTo({CONSULTANT, ADVISOR, LECTURER, FINANCE, BOSS, MANAGER})
    record TallyHours(List<EnrollmentId> enrollmentIds) implements HoursQuery<HoursTallies> {}

    /**
     * Who has few hours left, none, or owes some.
     *
     * @param classId of this class only; absent for all
     * @param warning with this only; absent for all
     */
    @AllowedTo({CONSULTANT, ADVISOR, LECTURER, FINANCE, BOSS, MANAGER})
    record FindHoursWarnings(
            @Nullable ClassId classId, @Nullable HoursWarning warning, PageRequest page)
            implements HoursQuery<HoursPage> {}
}
