package rollbook.api.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.DerivedId;
import rollbook.api.Identifier;
import rollbook.api.enrollment.EnrollmentId;

/** The book in which the lesson hours of one enrolment are written down. */
public record HourBookId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HourBookId {
        Identifier.check(value);
    }

    public static HourBookId of(EnrollmentId enrollmentId) {
        return new HourBookId(DerivedId.of("hours", enrollmentId.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
