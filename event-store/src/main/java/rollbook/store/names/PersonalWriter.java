package rollbook.store.names;

import java.util.Collection;
import rollbook.api.Personal.Purpose;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a personal component: the value goes to what will be sealed, and in its place stands only the how-manieth there it is.
 * Where nothing is to be sealed, the value is written as it is.
 */
final class PersonalWriter extends ValueSerializer<Object> {

    private final Purpose purpose;
    private final DataSubjects subjects;

    PersonalWriter(Purpose purpose, DataSubjects subjects) {
        this.purpose = purpose;
        this.subjects = subjects;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        if (context.getAttribute(ToBeSealed.class) instanceof ToBeSealed sealed && !isEmpty(value)) {
            json.writeNumber(sealed.add(person(json), purpose, value));
        } else {
            context.findValueSerializer(value.getClass()).serialize(value, json, context);
        }
    }

    /** Whom the nearest record around this place names. */
    private String person(JsonGenerator json) {
        for (var place = json.streamWriteContext(); place != null; place = place.getParent()) {
            var around = place.currentValue();
            var person = around == null ? null : subjects.of(around);
            if (person != null) {
                return person;
            }
        }
        throw new IllegalStateException("Something personal is said of nobody");
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> some && some.isEmpty();
    }
}
