package rollbook.query.hours;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rollbook.api.enrollment.EnrollmentId;

/**
 * All the hours that go along with an enrolment: of the classes the student came from with hours, and of those they went on to.
 *
 * @param books by their enrolments; the enrolment asked about may have none
 */
record Pool(Map<EnrollmentId, Optional<HourBook>> books) {

    static Pool around(EnrollmentId enrollmentId, Function<EnrollmentId, Optional<HourBook>> find) {
        var books = new LinkedHashMap<EnrollmentId, Optional<HourBook>>();
        var ahead = new ArrayDeque<>(List.of(enrollmentId));
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (!books.containsKey(next)) {
                var book = find.apply(next);
                books.put(next, book);
                book.ifPresent(known -> ahead.addAll(known.linked()));
            }
        }
        return new Pool(books);
    }

    List<Bought> packages() {
        return books.values().stream()
                .flatMap(Optional::stream)
                .flatMap(book -> book.packages().stream())
                .toList();
    }

    List<Pause> pauses() {
        return books.values().stream()
                .flatMap(Optional::stream)
                .flatMap(book -> book.pauses().stream())
                .sorted(Comparator.comparing(Pause::from))
                .toList();
    }

    /** The enrolment for which a package was bought. */
    EnrollmentId placeOf(Bought bought) {
        return books.values().stream()
                .flatMap(Optional::stream)
                .filter(book -> book.packages().contains(bought))
                .map(HourBook::enrollmentId)
                .findFirst()
                .orElseThrow();
    }
}
