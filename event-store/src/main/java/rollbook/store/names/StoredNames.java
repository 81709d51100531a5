package rollbook.store.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** A closed list of what may be stored and what it is called there, such as {@code customer.CustomerClaimed} in revision 1. */
public final class StoredNames {

    private static final String FIRST_REVISION = "1";

    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    private StoredNames() {}

    /** The names of every record below the sealed roots: area, a full stop, simple name. */
    public static StoredNames of(Collection<? extends Class<?>> sealedRoots) {
        var names = new StoredNames();
        sealedRoots.forEach(names::addLeaves);
        return names;
    }

    /** Exactly these names. */
    static StoredNames of(Map<String, Class<?>> named) {
        var names = new StoredNames();
        named.forEach(names::add);
        return names;
    }

    private void addLeaves(Class<?> type) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                addLeaves(permitted);
            }
        } else if (type.isRecord()) {
            add(areaOf(type) + "." + type.getSimpleName(), type);
        } else {
            throw new IllegalArgumentException(type + " is neither sealed nor a record");
        }
    }

    private void add(String name, Class<?> type) {
        var other = classes.put(name, type);
        if (other != null && other != type) {
            throw new IllegalArgumentException("the name " + name + " stands for " + other + " and for " + type);
        }
        types.put(type, new SimpleSerializedType(name, revisionOf(type)));
    }

    private static String areaOf(Class<?> type) {
        var area = type.getPackageName();
        return area.substring(area.lastIndexOf('.') + 1);
    }

    private static String revisionOf(Class<?> type) {
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? FIRST_REVISION : revision.value();
    }

    /** The class of a stored name; empty if this program does not know it. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Name and revision of a class; empty if it may not be stored. */
    public Optional<SerializedType> typeOf(Class<?> type) {
        return Optional.ofNullable(types.get(type));
    }

    /** All the classes that have a name. */
    public Set<Class<?>> classes() {
        return Set.copyOf(types.keySet());
    }
}
