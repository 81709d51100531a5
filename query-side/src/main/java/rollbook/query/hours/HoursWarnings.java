package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursLine;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;
import rollbook.query.Studies.Study;

/** Answers who has few hours left, none, or owes some. Everybody who sits somewhere with hours is reckoned anew: days pass by themselves. */
@Component
@OnQuerySide
class HoursWarnings {

    private static final String SEATED = "select b.*, e.class_id, c.name, c.holder, h.display_name, k.course_name,"
            + " k.branch_name, k.semester from read.hour_book b join read.enrollment e on e.id = b.enrollment_id"
            + " join read.customer c on c.id = e.customer_id join read.class k on k.id = e.class_id"
            + " left join read.staff h on h.id = c.holder"
            + " where e.state in ('ENROLLED', 'AGREED', 'APPROVED')"
            + " and (:class::text is null or e.class_id = :class) and " + HoursSight.VISIBLE;

    private static final String BOOKS = "select * from read.hour_book where enrollment_id = any (:ids)";

    private static final Comparator<HoursLine> WORST = Comparator.comparing(HoursLine::warning)
            .thenComparing(Comparator.comparing(HoursLine::debt).reversed())
            .thenComparing(HoursLine::left)
            .thenComparing(line -> line.enrollmentId().value());

    private final JdbcClient jdbc;
    private final Studies studies;
    private final HoursPolicy policy;
    private final Clock clock;

    HoursWarnings(JdbcClient jdbc, Studies studies, HoursPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.policy = policy;
        this.clock = clock;
    }

    private record Seated(
            HourBook book,
            ClassId classId,
            @Nullable String customer,
            @Nullable StaffName consultant,
            String course,
            String branch,
            Semester semester) {

        static Seated of(ResultSet row) throws SQLException {
            return new Seated(
                    HourBooks.read(row),
                    new ClassId(row.getString("class_id")),
                    row.getString("name"),
                    consultant(row.getString("holder"), row.getString("display_name")),
                    row.getString("course_name"),
                    row.getString("branch_name"),
                    new Semester(row.getString("semester")));
        }

        private static @Nullable StaffName consultant(@Nullable String id, @Nullable String name) {
            return id == null ? null : new StaffName(new StaffId(id), name == null ? id : name);
        }
    }

    @QueryHandler
    @AnsweredFrom({HoursProjection.GROUP, Studies.GROUP, "enrollment", "classlist", "customer-list", "staff"})
    HoursPage answer(FindHoursWarnings query, Actor actor) {
        var classId = query.classId();
        var seated = jdbc.sql(SEATED)
                .param("class", classId == null ? null : classId.value())
                .params(new HoursSight(actor).parameters())
                .query((row, _) -> Seated.of(row))
                .list();
        var lines = lines(seated).stream()
                .filter(line -> query.warning() == null || line.warning() == query.warning())
                .sorted(WORST)
                .toList();
        var page = query.page();
        return new HoursPage(
                lines.stream().skip(page.offset()).limit(page.size()).toList(),
                page.page(),
                page.size(),
                lines.size(),
                true);
    }

    private List<HoursLine> lines(List<Seated> seated) {
        var books = whole(seated.stream().map(Seated::book).toList());
        var done = studies.of(books.keySet()).stream().collect(Collectors.groupingBy(Study::enrollmentId));
        var day = LocalDate.now(clock);
        return seated.stream()
                .flatMap(one -> line(one, books, done, day).stream())
                .toList();
    }

    private Optional<HoursLine> line(
            Seated one, Map<EnrollmentId, HourBook> books, Map<EnrollmentId, List<Study>> done, LocalDate day) {
        var pool = Pool.around(one.book().enrollmentId(), id -> Optional.ofNullable(books.get(id)));
        var studied = pool.books().keySet().stream()
                .flatMap(id -> done.getOrDefault(id, List.of()).stream())
                .toList();
        var pauses = pool.pauses();
        var reckoning = Reckoning.of(pool.packages(), pauses, policy.uses(studied, pauses), day);
        return Optional.ofNullable(policy.warning(reckoning))
                .map(warning -> new HoursLine(
                        one.book().enrollmentId(),
                        one.book().customerId(),
                        one.customer(),
                        one.classId(),
                        one.course(),
                        one.branch(),
                        one.semester(),
                        one.consultant(),
                        reckoning.left(),
                        reckoning.debt(),
                        warning));
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
