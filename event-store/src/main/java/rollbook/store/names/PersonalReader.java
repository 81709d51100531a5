package rollbook.store.names;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;
import rollbook.api.Personal.Purpose;
import rollbook.store.vault.Undecryptable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a personal component: from what was sealed, or from its place, where events of earlier programs have it. */
final class PersonalReader extends ValueDeserializer<Object> {

    private final Purpose purpose;
    private final JavaType type;
    private final @Nullable Object whenErased;

    /**
     * @param whenErased what stands for a value that nobody can read any more
     */
    PersonalReader(Purpose purpose, JavaType type, @Nullable Object whenErased) {
        this.purpose = purpose;
        this.type = type;
        this.whenErased = whenErased;
    }

    /** What stands for an erased value of a component that must not be absent. */
    static Object placeholder(Class<?> type) {
        if (type == String.class) {
            return Personal.ERASED;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        throw new IllegalArgumentException("a personal " + type.getSimpleName() + " must be allowed to be absent");
    }

    @Override
    @SuppressWarnings("NullAway") // an erased value may be absent
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return type.hasRawClass(String.class) ? json.getString() : context.readValue(json, type);
        }
        if (!(context.getAttribute(Unsealed.class) instanceof Unsealed unsealed)) {
            throw new Undecryptable("Something is sealed, and nobody has opened it", null);
        }
        var value = unsealed.value(purpose, json.getIntValue());
        if (value == null) {
            return whenErased;
        }
        return type.hasRawClass(String.class) ? value.stringValue() : context.readTreeAsValue(value, type);
    }
}
