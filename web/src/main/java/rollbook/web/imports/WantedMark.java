package rollbook.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What a row wants to stand on a sheet.
 *
 * @param row what it says
 * @param enrollment in whose row of the sheet; absent where nobody knows the student
 * @param errors what is wrong with it
 */
record WantedMark(MarkRow row, @Nullable EnrollmentId enrollment, List<FieldError> errors) {

    static WantedMark of(MarkRow row, @Nullable CustomerId student, ClassId in, List<FieldError> errors) {
        return new WantedMark(row, student == null ? null : EnrollmentId.of(student, in), List.copyOf(errors));
    }

    boolean isGood() {
        return errors.isEmpty() && enrollment != null;
    }
}
