package rollbook.query.hours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.PageRequest;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.query.School;

/**
 * How long the list of warnings takes where 13,000 students have bought hours, 12 lessons each: with what is kept, and with everybody
 * reckoned anew. {@code ./mvnw -q -ntp -DskipTests -Dbench=rollbook/query/hours/HoursWarningsBench verify}
 */
final class HoursWarningsBench {

    private static final int ROUNDS = 25;
    private static final List<String> FILL = List.of("""
        insert into read.class_list (id, position, version, branch_id, course_id, type, semester, teachers, start_date, tuition,
                                     currency, seated, waiting, created_at)
        select 'k' || i, i, 1, 'b', 'c', 'WEEKEND', '7', '{he}', date '2026-03-01', 500, 'CNY', 100, 0, now()
        from generate_series(0, 129) i
        """, """
        insert into read.customer (id, position, version, standing, name, tags, status, enrollments, follow_ups, created_at,
                                   name_key, search_text, grams)
        select 's' || i, i, 1, 'LIVE', '学员' || i, '{}', 'ENROLLED', 1, 0, now(), '', '', '{}'
        from generate_series(1, 13000) i
        """, """
        insert into read.enrollment (id, version, position, came, customer_id, class_id, state, document)
        select 'e' || i, 1, i, i, 's' || i, 'k' || i % 130, 'ENROLLED', '{}' from generate_series(1, 13000) i
        """, """
        insert into read.lesson (id, version, class_id, branch_id, day_number, teacher, day, students, attended, scored, leaves)
        select 'k' || k || '-' || d, 1, 'k' || k, 'b', d, 'he', date '2026-03-01' + d, 100, 100, 0, '[]'
        from generate_series(0, 129) k, generate_series(1, 12) d
        """, """
        insert into read.study_record (id, lesson_id, place, enrollment_id, customer_id, guest, attendance, version)
        select 'k' || i % 130 || '-' || d || '-' || i, 'k' || i % 130 || '-' || d, i / 130, 'e' || i, 's' || i, false,
               'PRESENT', 1
        from generate_series(1, 13000) i, generate_series(1, 12) d
        """, """
        insert into read.hour_book (id, version, enrollment_id, customer_id, packages, pauses, linked)
        select 'h' || i, 1, 'e' || i, 's' || i,
               '[{"id":"p","hours":' || 11 + i % 50 || ',"boughtOn":"2026-03-01","expiresOn":null,"note":null,"by":null,'
               || '"at":"2026-03-01T00:00:00Z"}]', '[]', '{}'
        from generate_series(1, 13000) i
        """, "analyze");

    private HoursWarningsBench() {}

    static void main() {
        try (var school = School.open()) {
            FILL.forEach(sql -> school.jdbc().sql(sql).update());
            var reckonings = school.bean(Reckonings.class);
            var everybody = school.jdbc()
                    .sql("select enrollment_id from read.hour_book")
                    .query((row, _) -> new EnrollmentId(row.getString(1)))
                    .list();
            var day = LocalDate.of(2026, 11, 21);
            var settings = school.bean(HoursPolicy.class).settings();
            new StandingRows(school.bean(JdbcTemplate.class))
                    .write(reckonings.of(everybody, Standing.SOME_DAY).entrySet().stream()
                            .map(entry -> Standing.of(entry.getKey(), settings, entry.getValue()))
                            .toList());
            analyze(school.jdbc());
            print("the first page of the warnings", () -> warnings(school));
            print("everybody reckoned anew", () -> reckonings.of(everybody, day).size());
        }
        // The database of the tests lives as long as the program.
        System.exit(0);
    }

    private static void analyze(JdbcClient jdbc) {
        jdbc.sql("analyze read.hours_standing").update();
    }

    private static long warnings(School school) {
        return school.ask(new FindHoursWarnings(null, null, PageRequest.first(25)), HoursPage.class, School.MANAGER)
                .total();
    }

    private interface Work {
        long done();
    }

    private static void print(String what, Work work) {
        long found = 0;
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var begun = System.nanoTime();
            found = work.done();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: %,d, median %.1f ms, slowest %.1f ms%n",
                what, found, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6);
    }
}
