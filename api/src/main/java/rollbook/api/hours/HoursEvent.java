package rollbook.api.hours;

import static rollbook.api.Personal.Purpose.CONTRACT;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What has happened to the lesson hours of one enrolment. That hours are used up is no event of its own: it follows from who attended
 * which lesson.
 */
public sealed interface HoursEvent extends Event {

    HourBookId hourBookId();

    @DataSubject
    CustomerId customerId();

    /** The first hours are about to be written down for this enrolment. */
    record HourBookOpened(HourBookId hourBookId, CustomerId customerId, EnrollmentId enrollmentId)
            implements HoursEvent {}

    /**
     * A package was bought.
     *
     * @param boughtOn the day
     * @param expiresOn the last day on which its hours can be used; absent for ever
     * @param note what else there is to say
     */
    record HoursBought(
            HourBookId hourBookId,
            CustomerId customerId,
            PackageId packageId,
            Hours hours,
            LocalDate boughtOn,
            @Nullable LocalDate expiresOn,
            @Personal(CONTRACT) @Nullable String note)
            implements HoursEvent {}

    /**
     * A package had been written down wrongly, or something else was agreed since: these are the right values. No hours: it is taken back.
     *
     * @param expiresOn the last day on which its hours can be used; absent for ever
     */
    record HoursCorrected(
            HourBookId hourBookId,
            CustomerId customerId,
            PackageId packageId,
            Hours hours,
            @Nullable LocalDate expiresOn,
            @Personal(CONTRACT) String reason)
            implements HoursEvent {}

    /**
     * The student does not study for a while: nothing expires, and a missed lesson costs nothing.
     *
     * @param from the first such day
     */
    record HoursFrozen(
            HourBookId hourBookId,
            CustomerId customerId,
            LocalDate from,
            @Personal(CONTRACT) String reason) implements HoursEvent {}

    /**
     * The student studies again; whatever expires does so as many days later as it stood still.
     *
     * @param on the first day of it
     */
    record HoursUnfrozen(HourBookId hourBookId, CustomerId customerId, LocalDate on) implements HoursEvent {}

    /** The student went on to another class, and the hours went along. */
    record HoursCarriedOut(HourBookId hourBookId, CustomerId customerId, EnrollmentId to) implements HoursEvent {}

    /** The student came from another class, with the hours of it. */
    record HoursCarriedIn(HourBookId hourBookId, CustomerId customerId, EnrollmentId from) implements HoursEvent {}
}
