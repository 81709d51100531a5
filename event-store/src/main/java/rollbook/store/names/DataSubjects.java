package rollbook.store.names;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.DataSubject;
import rollbook.api.Personal;

/**
 * Tells whom something personal is about: the record it stands in, or one around that, names the person. So an event is about one
 * person, or holds a list of records of which each is about another.
 */
final class DataSubjects {

    private final ClassValue<Boolean> personal = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> event) {
            refuseNameless(event, false);
            return isPersonal(event);
        }
    };

    private final ClassValue<Way> ways = new ClassValue<>() {
        @Override
        protected Way computeValue(Class<?> part) {
            return Way.from(part);
        }
    };

    /**
     * Where a record names people.
     *
     * @param naming what answers the id of the person it is about
     * @param further what answers records that name people themselves
     */
    private record Way(Optional<Method> naming, List<Method> further) {

        static Way from(Class<?> part) {
            return new Way(
                    DataSubjects.naming(part),
                    components(part)
                            .filter(component -> inside(component).anyMatch(Way::leads))
                            .map(component -> open(component.getAccessor()))
                            .toList());
        }

        private static boolean leads(Class<?> type) {
            return isPersonal(type)
                    && (DataSubjects.naming(type).isPresent()
                            || components(type).flatMap(DataSubjects::inside).anyMatch(Way::leads));
        }
    }

    /** Whether an event of this kind may say something personal. */
    boolean concern(Class<?> event) {
        return personal.get(event);
    }

    /** The id of the person that a record names; absent if it names none. */
    @Nullable
    String of(Object part) {
        var naming = ways.get(part.getClass()).naming();
        return naming.isEmpty() ? null : Objects.toString(call(naming.get(), part), null);
    }

    /** Everybody whom an event names. */
    Set<String> all(Object event) {
        var people = new HashSet<String>();
        gather(event, people);
        return people;
    }

    private void gather(Object part, Set<String> people) {
        var person = of(part);
        if (person != null) {
            people.add(person);
        }
        for (var further : ways.get(part.getClass()).further()) {
            switch (call(further, part)) {
                case null -> {} // names nobody
                case Collection<?> some -> some.forEach(one -> gather(one, people));
                case Object one -> gather(one, people);
            }
        }
    }

    private static @Nullable Object call(Method method, Object part) {
        try {
            return method.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part.getClass() + " does not tell whom it is about", e);
        }
    }

    private static Optional<Method> naming(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .filter(method -> method.isAnnotationPresent(DataSubject.class))
                .findFirst()
                .map(DataSubjects::open);
    }

    private static Method open(Method method) {
        method.trySetAccessible();
        return method;
    }

    private static void refuseNameless(Class<?> type, boolean around) {
        var named = around || naming(type).isPresent();
        components(type).forEach(component -> {
            if (component.isAnnotationPresent(Personal.class) && !named) {
                throw new IllegalArgumentException(type.getName() + " has personal components and does not say whose:"
                        + " mark the person's id with @DataSubject");
            }
            inside(component).forEach(inner -> refuseNameless(inner, named));
        });
    }

    /** Whether there is anything personal in a record, at any depth. */
    static boolean isPersonal(Class<?> type) {
        return components(type)
                .anyMatch(component -> component.isAnnotationPresent(Personal.class)
                        || inside(component).anyMatch(DataSubjects::isPersonal));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }

    /** What a component holds: its own type, or what a list or set of it is made of. */
    private static Stream<Class<?>> inside(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && Collection.class.isAssignableFrom(component.getType())
                ? Arrays.stream(generic.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(type -> (Class<?>) type)
                : Stream.of(component.getType());
    }
}
