package rollbook.api.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffName;

/**
 * One enrolment with its contract.
 *
 * @param code the number people use, e.g. {@code E0001234}
 * @param customer what the customer is called
 * @param customerCode the number people use for them
 * @param course what is taught
 * @param branch where
 * @param semester which run of it
 * @param waitingPlace whose turn it is on the waiting list, counted from 1; absent for who does not wait, and when looking back
 * @param tuition what the class cost when the seat was taken; absent before, and for who may not see it
 * @param enrolledBy who enrolled them
 * @param enrolledAt when they were enrolled, or put on the waiting list
 * @param seatedAt when they got the seat; absent before
 * @param agreement how, when and to whom the student agreed to the contract; absent before
 * @param approval who approved the contract, and when; absent before
 * @param leaving why, when and by whom they were taken out; absent before
 * @param transferredFrom the enrolment they came from
 * @param transferredTo the enrolment they went on to
 * @param version of the enrolment
 */
public record EnrollmentView(
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
        @Nullable Instant seatedAt,
        @Nullable Agreed agreement,
        @Nullable Approved approval,
        @Nullable Left leaving,
        @Nullable EnrollmentId transferredFrom,
        @Nullable EnrollmentId transferredTo,
        long version) {

    /**
     * The student's agreement.
     *
     * @param proof where it can be seen
     * @param recordedBy who wrote it down; absent where the student agreed on their own page
     */
    public record Agreed(
            Agreement agreement,
            @Nullable String proof,
            @Nullable StaffName recordedBy,
            Instant at) {}

    /** The school's approval. */
    public record Approved(StaffName by, Instant at) {}

    /**
     * How it ended.
     *
     * @param reason why; absent where they went on to another class
     * @param at when it was written down
     * @param leftOn the day they left, where it was written down later
     */
    public record Left(
            @Nullable String reason,
            @Nullable StaffName by,
            Instant at,
            @Nullable LocalDate leftOn) {}
}
