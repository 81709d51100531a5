package rollbook.walls;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rollbook.api.Refusal;
import rollbook.api.Refusals;

/** Every reason the school can say no with, one by one. */
final class Reasons {

    private Reasons() {}

    static List<Class<?>> all() {
        return Refusals.all().stream()
                .flatMap(Reasons::each)
                .filter(Refusal.class::isAssignableFrom)
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Stream<Class<?>> each(Class<?> vocabulary) {
        return vocabulary.isSealed()
                ? Arrays.stream(vocabulary.getPermittedSubclasses()).flatMap(Reasons::each)
                : Stream.of(vocabulary);
    }
}
