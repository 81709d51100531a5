package rollbook.api.enrollment;

import rollbook.api.Money;

/**
 * What some enrolments come to together.
 *
 * @param tuition what their seats cost; who has left owes nothing more
 * @param paid what has been paid for them and not given back
 * @param open what of the tuition is still to come, due or not; what one has paid too much does not make up for another
 */
public record EnrollmentSum(Money tuition, Money paid, Money open) {}
