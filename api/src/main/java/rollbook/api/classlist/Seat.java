package rollbook.api.classlist;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** A place in a class, or on its waiting list: by which enrolment, and for whom. */
public record Seat(EnrollmentId enrollmentId, CustomerId customerId) {}
