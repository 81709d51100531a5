package rollbook.command;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** The lesson hours of enrolments, as other areas need them moved. */
public interface LessonHours {

    /** The hours that were bought for one enrolment are from now on there for another as well. */
    void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to);
}
