package rollbook.store.names;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Stands in the place of a personal component where who looks may see that something was said, and not what. */
final class Mask extends ValueSerializer<Object> {

    private static final String STARS = "***";

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        json.writeString(STARS);
    }
}
