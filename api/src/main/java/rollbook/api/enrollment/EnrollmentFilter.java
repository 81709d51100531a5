package rollbook.api.enrollment;

import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;

/**
 * Which enrolments a list shows; what is absent does not narrow it.
 *
 * @param q a term found in the customer's name (also by pinyin and initials), QQ or phone
 * @param customerId whose
 * @param classId in which class
 * @param state how far they have come
 */
public record EnrollmentFilter(
        @Nullable String q,
        @Nullable CustomerId customerId,
        @Nullable ClassId classId,
        @Nullable EnrollmentState state) {

    public static final EnrollmentFilter ALL = new EnrollmentFilter(null, null, null, null);

    /** All of one customer. */
    public static EnrollmentFilter of(CustomerId customerId) {
        return new EnrollmentFilter(null, customerId, null, null);
    }
}
