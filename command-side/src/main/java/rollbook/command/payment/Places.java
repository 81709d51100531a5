package rollbook.command.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** Places in classes, as far as money is concerned. */
interface Places {

    /** The place that an enrolment stands for, also one that was given up; empty if there never was one. */
    Optional<Place> find(EnrollmentId enrollmentId);

    /**
     * A place in a class.
     *
     * @param tuition what it costs; absent for who waits for a seat, or has given it up
     */
    record Place(CustomerId student, @Nullable Money tuition) {

        Place costing(@Nullable Money anew) {
            return new Place(student, anew);
        }
    }
}
