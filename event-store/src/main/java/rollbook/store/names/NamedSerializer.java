package rollbook.store.names;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;
import rollbook.store.vault.Undecryptable;
import rollbook.store.vault.Vault;
import tools.jackson.core.JacksonException;
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
    private final @Nullable Vault vault;
    private final boolean leavesClosed;
    private final DataSubjects subjects = new DataSubjects();
    private final Circumstances circumstances = new Circumstances();

    private NamedSerializer(StoredNames names, @Nullable Vault vault, Jackson3SerializerCustomizer form) {
        this(names, vault, form, false);
    }

    private NamedSerializer(
            StoredNames names, @Nullable Vault vault, Jackson3SerializerCustomizer form, boolean leavesClosed) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(form));
        this.names = names;
        this.vault = vault;
        this.leavesClosed = leavesClosed;
    }

    /**
     * For the records of the school: their components are stored, and nothing else that they can tell. What is personal is sealed in
     * the vault, and read also where an earlier program has stored it as it is.
     */
    public static NamedSerializer ofRecords(StoredNames names, Vault vault) {
        return new NamedSerializer(names, vault, NamedSerializer::componentsOnly);
    }

    /** The same for who needs nothing that is personal: what is sealed is read as if it had been erased. */
    public NamedSerializer leavingClosed() {
        return new NamedSerializer(names, vault, NamedSerializer::componentsOnly, true);
    }

    /** The same without a vault, for showing what is stored: personal components are written as they are. */
    public static NamedSerializer ofRecords(StoredNames names) {
        return new NamedSerializer(names, null, NamedSerializer::componentsOnly);
    }

    /** The same with stars in the place of personal components, for who may not read them. */
    static NamedSerializer masking(StoredNames names) {
        return new NamedSerializer(names, null, json -> {
            componentsOnly(json);
            json.annotationIntrospector(new PersonalComponents(true));
        });
    }

    /** For classes of the framework. */
    static NamedSerializer ofClasses(StoredNames names) {
        return new NamedSerializer(names, null, NamedSerializer::storedForm);
    }

    private static void componentsOnly(JsonMapper.Builder json) {
        storedForm(json);
        json.annotationIntrospector(new PersonalComponents(false));
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
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        if (object instanceof MetaData metaData && !metaData.isEmpty()) {
            var json = circumstances.written(
                    metaData, () -> super.serialize(metaData, byte[].class).getData());
            return new SimpleSerializedObject<>(
                    getConverter().convert(json, byte[].class, form), form, typeForClass(MetaData.class));
        }
        return vault == null || object == null || !subjects.concern(object.getClass())
                ? super.serialize(object, form)
                : sealed(object, form, vault);
    }

    private <T> SerializedObject<T> sealed(Object event, Class<T> form, Vault with) {
        var type = typeForClass(event.getClass());
        var secrets = new ToBeSealed();
        try {
            var open = getWriter().withAttribute(ToBeSealed.class, secrets).writeValueAsBytes(event);
            var boxes = new ArrayList<Envelope.Numbered>(1);
            for (var share : secrets.shares()) {
                var plain = getWriter().writeValueAsBytes(share.values());
                var box = with.seal(share.person(), share.purpose(), binding(type, share.first()), plain);
                boxes.add(new Envelope.Numbered(share.first(), box));
            }
            var json = boxes.isEmpty() ? open : Envelope.around(open, boxes);
            return new SimpleSerializedObject<>(getConverter().convert(json, byte[].class, form), form, type);
        } catch (JacksonException e) {
            throw new SerializationException("Unable to serialize object", e);
        }
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // the framework's own signature
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (MetaData.class.getName().equals(stored.getType().getName())) {
            var json = getConverter().convert(stored, byte[].class);
            return (T) circumstances.read(json.getData(), () -> super.deserialize(json));
        }
        if (vault == null || !subjects.concern(classForType(stored.getType()))) {
            return super.deserialize(stored);
        }
        var bytes = getConverter().convert(stored, byte[].class);
        if (!Envelope.isAround(bytes.getData())) {
            return super.deserialize(bytes);
        }
        return leavesClosed
                ? read(bytes.getData(), classForType(bytes.getType()), Unsealed.NOTHING)
                : unsealed(bytes, vault);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's own signature
    private <T> T unsealed(SerializedObject<byte[]> stored, Vault with) {
        var json = stored.getData();
        var unsealed = new Unsealed();
        var people = new HashSet<String>();
        for (var numbered : Envelope.boxes(json)) {
            var box = numbered.box();
            var opened = with.open(box, binding(stored.getType(), numbered.first()));
            people.add(opened.person());
            unsealed.put(
                    box.purpose(),
                    numbered.first(),
                    opened.content() == null ? null : getObjectMapper().readTree(opened.content()));
        }
        T event = read(json, classForType(stored.getType()), unsealed);
        if (!subjects.all(event).containsAll(people)) {
            throw new Undecryptable(stored.getType().getName() + " is about one person and sealed for another", null);
        }
        return event;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's own signature
    private <T> T read(byte[] json, Class<?> type, Unsealed unsealed) {
        try {
            return getReader(type).withAttribute(Unsealed.class, unsealed).readValue(json);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Undecryptable damaged
                    ? damaged
                    : new SerializationException("Error while deserializing object", e);
        }
    }

    /** Fetches at once all the keys that reading these events will need. */
    public void expect(Collection<byte[]> events) {
        if (vault != null) {
            vault.expect(events.stream()
                    .filter(Envelope::isAround)
                    .flatMap(json -> Envelope.keys(json).stream())
                    .collect(Collectors.toSet()));
        }
    }

    private static String binding(SerializedType type, int first) {
        var event = type.getName() + '/' + type.getRevision();
        return first == 0 ? event : event + '+' + first;
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
