package rollbook.api.courserecord;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.DerivedId;
import rollbook.api.Identifier;
import rollbook.api.classlist.ClassId;

/** One lesson day of one class: the same whenever it is the same day of the same class. */
public record CourseRecordId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CourseRecordId {
        Identifier.check(value);
    }

    public static CourseRecordId of(ClassId classId, int dayNumber) {
        return new CourseRecordId(DerivedId.of("course-record", classId.value(), Integer.toString(dayNumber)));
    }

    @Override
    public String toString() {
        return value;
    }
}
