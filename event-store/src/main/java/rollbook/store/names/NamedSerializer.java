package rollbook.store.names;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes and reads what is stored as JSON under the names of a closed list. What is not on the list is neither written nor
 * turned into an object; a name that a newer program has stored is passed on as unknown, for upcasters and replays to skip.
 *
 * <p>Every payload of an event passes through here, and nowhere else, on its way to the log and back.
 */
public final class NamedSerializer extends Jackson3Serializer {

    private final StoredNames names;

    private NamedSerializer(StoredNames names, Jackson3SerializerCustomizer form) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(form));
        this.names = names;
    }

    /** For the records of the school: their components are stored, and nothing else that they can tell. */
    public static NamedSerializer ofRecords(StoredNames names) {
        return new NamedSerializer(names, NamedSerializer::componentsOnly);
    }

    /** For classes of the framework. */
    static NamedSerializer ofClasses(StoredNames names) {
        return new NamedSerializer(names, NamedSerializer::storedForm);
    }

    private static void componentsOnly(JsonMapper.Builder json) {
        storedForm(json);
        json.changeDefaultVisibility(all -> all.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                .withFieldVisibility(JsonAutoDetect.Visibility.ANY));
    }

    /** How stored JSON looks: components in their order, nothing for what is absent, moments and days as ISO text. */
    static void storedForm(JsonMapper.Builder json) {
        json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                // positions hold other positions inside; nothing else may name its own class
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType(TrackingToken.class)
                        .build());
    }

    @Override
    @SuppressWarnings({"rawtypes", "NullAway"}) // the framework hands over null for the type of nothing
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.class.equals(type) || Void.TYPE.equals(type)) {
            return SimpleSerializedType.emptyType();
        }
        if (MetaData.class.equals(type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        return names.typeOf((Class<?>) type)
                .orElseThrow(() -> new SerializationException(type.getName() + " has no name to be stored under"));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class; // the framework's own name for what accompanies a message
        }
        return names.classOf(type.getName()).orElse(UnknownSerializedType.class);
    }
}
