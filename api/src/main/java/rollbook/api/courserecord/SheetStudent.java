package rollbook.api.courserecord;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** A student who has a row on a sheet. */
public record SheetStudent(EnrollmentId enrollmentId, CustomerId customerId) {}
