package rollbook.api.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * How the lesson hours of an enrolment stand, now or as known at an instant. Hours go along to other classes: where the student came
 * from another one, or went on, this is what all of them come to.
 *
 * @param day as of which it is reckoned
 * @param counted whether hours are counted at all: they are from the first package on
 * @param bought in all packages
 * @param used by attending lessons, also beyond what was bought
 * @param lapsed bought and not used before they expired
 * @param left what can still be used
 * @param debt what was used and not bought
 * @param warning what is amiss; absent where nothing is
 * @param frozenSince since when the hours stand still; absent if they do not
 * @param packages in the order in which they are used up
 * @param lessons by which hours were used, the latest first
 * @param freezes the times in which the hours stood still
 * @param version of the book of hours; absent where nothing stands in it
 */
public record HoursView(
        EnrollmentId enrollmentId,
        CustomerId customerId,
        @Nullable String customer,
        LocalDate day,
        boolean counted,
        Hours bought,
        Hours used,
        Hours lapsed,
        Hours left,
        Hours debt,
        @Nullable HoursWarning warning,
        @Nullable LocalDate frozenSince,
        List<Bundle> packages,
        List<Lesson> lessons,
        List<Freeze> freezes,
        @Nullable Long version) {

    /**
     * A package of hours.
     *
     * @param enrollmentId for which it was bought
     * @param hours how many
     * @param expiresOn as agreed; absent for ever
     * @param usableUntil the last day on which they can be used, as often as the clock stood still later than agreed; absent for ever
     * @param used how many of them
     * @param left how many can still be used
     * @param lapsed how many expired
     * @param by who wrote it down, and when
     */
    public record Bundle(
            PackageId id,
            EnrollmentId enrollmentId,
            Hours hours,
            LocalDate boughtOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate usableUntil,
            Hours used,
            Hours left,
            Hours lapsed,
            @Nullable String note,
            @Nullable StaffName by,
            Instant at) {}

    /**
     * A lesson by which hours were used.
     *
     * @param className what is taught there and in which semester; absent where nobody knows
     * @param attendance absent for who may not see what students did
     * @param hours how many were used
     * @param owed how many of them no package paid for
     */
    public record Lesson(
            CourseRecordId courseRecordId,
            ClassId classId,
            @Nullable String className,
            int dayNumber,
            LocalDate date,
            @Nullable Attendance attendance,
            Hours hours,
            Hours owed) {}

    /**
     * A time in which the hours stood still.
     *
     * @param to the first day on which they did not any more; absent while they do
     */
    public record Freeze(LocalDate from, @Nullable LocalDate to, String reason) {}
}
