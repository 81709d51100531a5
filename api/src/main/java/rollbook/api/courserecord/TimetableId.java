package rollbook.api.courserecord;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rollbook.api.Identifier;

/** One day in the timetable of one teacher, one room or one class. */
public record TimetableId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimetableId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
