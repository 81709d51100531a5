package rollbook.store.names;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rollbook.api.Money;

/** One value of any record, always the same one, with something in every component. */
final class Samples {

    private Samples() {}

    static Object of(Class<?> type) {
        return value(type, type.getSimpleName());
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0], name);
        }
        if (plain == Money.class) {
            return Money.of("120.00");
        }
        return plain.isRecord() ? record(plain, name) : simple(plain, name);
    }

    private static Object container(Class<?> type, Type[] arguments, String name) {
        if (type == List.class) {
            return List.of(value(arguments[0], name));
        }
        if (type == Set.class) {
            return Set.of(value(arguments[0], name));
        }
        if (type == Map.class) {
            return Map.of(value(arguments[0], name + "-key"), value(arguments[1], name));
        }
        if (type == Optional.class) {
            return Optional.of(value(arguments[0], name));
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object simple(Class<?> type, String name) {
        if (type == String.class) {
            return name;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 7_000_000_000L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("120.00");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 21);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(8, 30);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-21T08:00:00.123456789Z");
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(90);
        }
        if (type == UUID.class) {
            return UUID.fromString("018f3a5e-0000-7000-8000-000000000001");
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object record(Class<?> type, String name) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(each -> value(each.getGenericType(), components.length == 1 ? name : each.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
