package rollbook.web.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassView;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * One row of a file, understood as somebody who wants a seat in a class.
 *
 * @param line of the file where it stands
 * @param customer who; absent where nobody knows them
 * @param in which class; absent where there is no such class
 * @param errors what is wrong with it
 */
record WantedSeat(
        int line, @Nullable CustomerId customer, @Nullable ClassView in, List<FieldError> errors) {

    /** The place in the class; absent where something is wrong. */
    @Nullable
    EnrollmentId enrollment() {
        return customer == null || in == null ? null : EnrollmentId.of(customer, in.id());
    }

    boolean isAmong(Set<EnrollmentId> present) {
        var id = enrollment();
        return id != null && present.contains(id);
    }
}
