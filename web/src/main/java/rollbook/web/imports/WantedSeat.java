package rollbook.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassView;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * One row of a file, understood as somebody and a class.
 *
 * @param line of the file where it stands
 * @param customer who; absent where nobody knows them
 * @param in which class; absent where there is no such class
 * @param wish what it wants for them
 * @param errors what is wrong with it
 */
record WantedSeat(
        int line, @Nullable CustomerId customer, @Nullable ClassView in, SeatWish wish, List<FieldError> errors) {

    /** The place in the class; absent where nobody can be put into it. */
    @Nullable
    EnrollmentId enrollment() {
        return customer == null || in == null ? null : EnrollmentId.of(customer, in.id());
    }
}
