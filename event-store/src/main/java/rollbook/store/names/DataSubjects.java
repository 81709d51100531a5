package rollbook.store.names;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import rollbook.api.DataSubject;
import rollbook.api.Personal;

/** Tells whom an event is about, if it says anything personal at all. */
final class DataSubjects {

    private final ClassValue<Optional<Method>> naming = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> event) {
            return isPersonal(event) ? Optional.of(naming(event)) : Optional.empty();
        }
    };

    /** Whether an event of this kind may say something personal. */
    boolean concern(Class<?> event) {
        return naming.get(event).isPresent();
    }

    /** The id of the person. */
    String of(Object event) {
        try {
            return naming.get(event.getClass()).orElseThrow().invoke(event).toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(event.getClass() + " does not tell whom it is about", e);
        }
    }

    private static Method naming(Class<?> event) {
        return Stream.concat(Stream.of(event), Arrays.stream(event.getInterfaces()))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(DataSubject.class))
                .findFirst()
                .map(DataSubjects::open)
                .orElseThrow(
                        () -> new IllegalArgumentException(event.getName() + " has personal components and does not"
                                + " say whose: mark the person's id with @DataSubject"));
    }

    private static Method open(Method method) {
        method.trySetAccessible();
        return method;
    }

    /** Whether there is anything personal in a record, at any depth. */
    static boolean isPersonal(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(DataSubjects::isPersonal);
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class) || isPersonal(component.getType());
    }
}
