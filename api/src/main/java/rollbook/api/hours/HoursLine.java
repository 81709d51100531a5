package rollbook.api.hours;

import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffName;

/**
 * Somebody to talk to about their hours.
 *
 * @param customer what they are called
 * @param consultant who holds them; absent for nobody
 */
public record HoursLine(
        EnrollmentId enrollmentId,
        CustomerId customerId,
        @Nullable String customer,
        ClassId classId,
        String course,
        String branch,
        Semester semester,
        @Nullable StaffName consultant,
        Hours left,
        Hours debt,
        HoursWarning warning) {}
