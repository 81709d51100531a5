package rollbook.store.names;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;

/**
 * What cannot be kept personal: numbers and truths, which could not be told from the place of something sealed; what must be
 * there and has nothing to stand for it when it is erased; and records with personal components inside a map.
 */
final class Unsealable {

    private Unsealable() {}

    /** The names of such components in a record, at any depth. */
    static List<String> in(Class<?> type) {
        return components(type).toList();
    }

    private static Stream<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(Unsealable::component)
                : Stream.empty();
    }

    private static Stream<String> component(RecordComponent component) {
        var type = component.getType();
        if (component.isAnnotationPresent(Personal.class)) {
            return isFine(component, type) ? Stream.empty() : Stream.of(component.getName());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return inside(component).flatMap(Unsealable::components);
        }
        var hidden = inside(component).anyMatch(DataSubjects::isPersonal);
        return hidden ? Stream.of(component.getName()) : components(type);
    }

    private static Stream<Class<?>> inside(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(type -> (Class<?>) type)
                : Stream.empty();
    }

    private static boolean isFine(RecordComponent component, Class<?> type) {
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return false;
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type == String.class
                || type == List.class;
    }
}
