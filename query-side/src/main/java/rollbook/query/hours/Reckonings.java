package rollbook.query.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;
import rollbook.query.Studies.Study;

/** Reckons what the hours of many enrolments come to on a day, from the tables. */
@Component
@OnQuerySide
class Reckonings {

    private static final String BOOKS = "select * from read.hour_book where enrollment_id = any (:ids)";

    private final JdbcClient jdbc;
    private final Studies studies;
    private final HoursPolicy policy;

    Reckonings(JdbcClient jdbc, Studies studies, HoursPolicy policy) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.policy = policy;
    }

    /** What they come to, for those that have a book. */
    Map<EnrollmentId, Reckoning> of(Collection<EnrollmentId> enrollments, LocalDate day) {
        var known = find(Set.copyOf(enrollments));
        return of(known, whole(known), day);
    }

    /** What they come to, and all the others that share their hours. */
    Map<EnrollmentId, Reckoning> around(Collection<EnrollmentId> enrollments, LocalDate day) {
        var books = whole(find(Set.copyOf(enrollments)));
        return of(List.copyOf(books.values()), books, day);
    }

    private Map<EnrollmentId, Reckoning> of(
            Collection<HourBook> wanted, Map<EnrollmentId, HourBook> books, LocalDate day) {
        var done = studies.of(books.keySet()).stream().collect(Collectors.groupingBy(Study::enrollmentId));
        var reckonings = new LinkedHashMap<EnrollmentId, Reckoning>();
        wanted.forEach(book -> reckonings.put(book.enrollmentId(), reckoning(book, books, done, day)));
        return reckonings;
    }

    private Reckoning reckoning(
            HourBook book, Map<EnrollmentId, HourBook> books, Map<EnrollmentId, List<Study>> done, LocalDate day) {
        var pool = Pool.around(book.enrollmentId(), id -> Optional.ofNullable(books.get(id)));
        var studied = pool.books().keySet().stream()
                .flatMap(id -> done.getOrDefault(id, List.of()).stream())
                .toList();
        var pauses = pool.pauses();
        return Reckoning.of(pool.packages(), pauses, policy.uses(studied, pauses), day);
    }

    /** These books, and all that hours came from or went to. */
    private Map<EnrollmentId, HourBook> whole(List<HourBook> known) {
        var books = new HashMap<EnrollmentId, HourBook>();
        Collection<HourBook> fresh = known;
        while (!fresh.isEmpty()) {
            fresh.forEach(book -> books.put(book.enrollmentId(), book));
            fresh = find(fresh.stream()
                    .flatMap(book -> book.linked().stream())
                    .filter(id -> !books.containsKey(id))
                    .collect(Collectors.toSet()));
        }
        return books;
    }

    private List<HourBook> find(Set<EnrollmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(BOOKS)
                        .param("ids", ids.stream().map(EnrollmentId::value).toArray(String[]::new))
                        .query((row, _) -> HourBooks.read(row))
                        .list();
    }
}
