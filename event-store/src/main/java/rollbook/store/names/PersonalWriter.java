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

    PersonalWriter(Purpose purpose) {
        this.purpose = purpose;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        if (context.getAttribute(ToBeSealed.class) instanceof ToBeSealed sealed && !isEmpty(value)) {
            json.writeNumber(sealed.add(purpose, value));
        } else {
            context.findValueSerializer(value.getClass()).serialize(value, json, context);
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> some && some.isEmpty();
    }
}
