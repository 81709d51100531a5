package rollbook.command.hours;

import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentState;

/** A place in a class, as far as hours are concerned. */
record Place(CustomerId student, ClassId classId, EnrollmentState state) {

    Place come(EnrollmentState newState) {
        return new Place(student, classId, newState);
    }

    /** Whether the contract is approved: what was sold stands fast. */
    boolean isSettled() {
        return state == EnrollmentState.APPROVED;
    }
}
