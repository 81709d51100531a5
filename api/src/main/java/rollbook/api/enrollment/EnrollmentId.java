package rollbook.api.enrollment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.DerivedId;
import rollbook.api.Identifier;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;

/** One customer's place in one class: the same whenever the same customer comes to the same class. */
public record EnrollmentId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnrollmentId {
        Identifier.check(value);
    }

    public static EnrollmentId of(CustomerId customerId, ClassId classId) {
        return new EnrollmentId(DerivedId.of("enrollment", customerId.value(), classId.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
