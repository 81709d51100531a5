package rollbook.command.enrollment;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.Ledgers;

/** For a school that keeps its money elsewhere: there is nothing to carry over. */
record NoLedgers() implements Ledgers {

    @Override
    public void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to) {
        // no money is kept here
    }
}
