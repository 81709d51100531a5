package rollbook.api.hours;

import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.MANAGER;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What staff may ask of the lesson hours of an enrolment. Consultants write down what their own customers buy until the contract is
 * approved; after that it is for finance.
 */
public sealed interface HoursCommand extends Command {

    EnrollmentId enrollmentId();

    @TargetAggregateIdentifier
    default HourBookId hourBookId() {
        return HourBookId.of(enrollmentId());
    }

    /**
     * A package is bought.
     *
     * @param boughtOn the day; absent for today
     * @param expiresOn the last day on which its hours can be used; absent for ever
     * @param note what else there is to say
     */
    @AllowedTo({FINANCE, CONSULTANT})
    record BuyHours(
            EnrollmentId enrollmentId,
            PackageId packageId,
            Hours hours,
            @Nullable LocalDate boughtOn,
            @Nullable LocalDate expiresOn,
            @Nullable String note)
            implements HoursCommand {}

    /** A package is put right: these are its hours, none to take it back, and this is when they expire. */
    @AllowedTo({FINANCE, CONSULTANT})
    record CorrectHours(
            EnrollmentId enrollmentId,
            PackageId packageId,
            Hours hours,
            @Nullable LocalDate expiresOn,
            String reason) implements HoursCommand {}

    /**
     * The student does not study for a while.
     *
     * @param from the first such day; absent for today
     */
    @AllowedTo({CONSULTANT, ADVISOR, MANAGER, BOSS})
    record FreezeHours(EnrollmentId enrollmentId, @Nullable LocalDate from, String reason) implements HoursCommand {}

    /**
     * The student studies again.
     *
     * @param on the first day of it; absent for today
     */
    @AllowedTo({CONSULTANT, ADVISOR, MANAGER, BOSS})
    record UnfreezeHours(
            EnrollmentId enrollmentId, @Nullable LocalDate on) implements HoursCommand {}
}
