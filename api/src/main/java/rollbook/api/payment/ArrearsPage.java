package rollbook.api.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.Page;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * One page of who owes the school money, the longest first.
 *
 * @param sum of all that is owed
 */
public record ArrearsPage(List<Arrears> items, int page, int size, long total, boolean totalIsExact, Money sum)
        implements Page<ArrearsPage.Arrears> {

    /**
     * One student who owes money for one place in a class.
     *
     * @param customer what the student is called
     * @param course what the course is called
     * @param consultant who holds the customer
     * @param due what should have been paid before today
     * @param paid what has been paid
     * @param arrears what is missing
     * @param since the day the first missing part was due
     */
    public record Arrears(
            EnrollmentId enrollmentId,
            CustomerId customerId,
            @Nullable String customer,
            ClassId classId,
            @Nullable String course,
            @Nullable StaffName consultant,
            Money tuition,
            Money due,
            Money paid,
            Money arrears,
            LocalDate since) {}
}
