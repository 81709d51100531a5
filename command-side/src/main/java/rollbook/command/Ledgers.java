package rollbook.command;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** The money of enrolments, as other areas need it moved. */
public interface Ledgers {

    /** What a student has paid for one enrolment, and not got back, is from now on paid for another. */
    void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to);
}
