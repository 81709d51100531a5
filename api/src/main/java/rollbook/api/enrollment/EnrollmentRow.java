package rollbook.api.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffName;

/**
 * An enrolment as a line of a list.
 *
 * @param code the number people use, e.g. {@code E0001234}
 * @param customer what the customer is called
 * @param customerCode the number people use for them
 * @param course what is taught
 * @param branch where
 * @param semester which run of it
 * @param waitingPlace whose turn it is on the waiting list, counted from 1; absent for who does not wait
 * @param tuition what the class cost when the seat was taken; absent before, and for who may not see it
 * @param enrolledBy who enrolled them
 * @param enrolledAt when they were enrolled, or put on the waiting list
 * @param version of the enrolment
 */
public record EnrollmentRow(
        EnrollmentId id,
        String code,
        CustomerId customerId,
        @Nullable String customer,
        String customerCode,
        ClassId classId,
        String course,
        String branch,
        Semester semester,
        EnrollmentState state,
        @Nullable Integer waitingPlace,
        @Nullable Money tuition,
        StaffName enrolledBy,
        Instant enrolledAt,
        long version) {}
