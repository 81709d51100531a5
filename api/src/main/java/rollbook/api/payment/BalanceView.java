package rollbook.api.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * How the money of one enrolment stands, now or as of an instant.
 *
 * @param tuition what the class costs; nothing for who has no seat
 * @param paid what has been paid and not given back
 * @param waiting what has been written down and waits for approval
 * @param due what should have been paid by the end of the day
 * @param arrears what is missing of what was due before that day: who pays on the day itself is in time
 * @param open what of the tuition is still to come, due or not
 * @param instalments the parts in which it is paid; empty where it is due at once
 * @param deposits what the customer has paid for courses before, and could carry over; only as it is now
 * @param version of the money and the parts in which it is paid; 0 where nothing has happened to it yet
 */
public record BalanceView(
        EnrollmentId enrollmentId,
        CustomerId customerId,
        @Nullable String customer,
        Money tuition,
        Money paid,
        Money waiting,
        Money due,
        Money arrears,
        Money open,
        List<Part> instalments,
        List<Deposit> deposits,
        long version) {

    /** How an instalment stands. */
    public enum PartState {
        /** All of it has been paid. */
        PAID,
        /** It is not due yet. */
        TO_COME,
        /** It is due on this very day, and something is missing. */
        DUE,
        /** It was due before, and something is missing. */
        OVERDUE
    }

    /**
     * An instalment and how much of it has been paid: money pays off the oldest part first.
     *
     * @param due the day by which it is to be paid
     */
    public record Part(LocalDate due, Money amount, Money paid, PartState state) {}

    /**
     * What a customer has paid for a course without having a place.
     *
     * @param course what the course is called; absent where nobody knows
     */
    public record Deposit(CourseId courseId, @Nullable String course, Money amount) {}
}
