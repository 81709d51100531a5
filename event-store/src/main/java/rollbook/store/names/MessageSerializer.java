package rollbook.store.names;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.messaging.responsetypes.MultipleInstancesResponseType;
import org.axonframework.messaging.responsetypes.OptionalResponseType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes commands, queries and answers that travel between nodes; only the school's own language and plain values arrive. */
final class MessageSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> PLAIN = Stream.<Class<?>>of(
                    MetaData.class,
                    String.class,
                    Boolean.class,
                    Integer.class,
                    Long.class,
                    InstanceResponseType.class,
                    MultipleInstancesResponseType.class,
                    OptionalResponseType.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    MessageSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(NamedSerializer::storedForm));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        var name = type.getName();
        if (name.startsWith("rollbook.api.")) {
            return super.classForType(type);
        }
        return PLAIN.getOrDefault(name, UnknownSerializedType.class);
    }
}
