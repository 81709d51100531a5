package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.hours.HoursLine;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;

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

    private static final Comparator<HoursLine> WORST = Comparator.comparing(HoursLine::warning)
            .thenComparing(Comparator.comparing(HoursLine::debt).reversed())
            .thenComparing(HoursLine::left)
            .thenComparing(line -> line.enrollmentId().value());

    private final JdbcClient jdbc;
    private final Reckonings reckonings;
    private final HoursPolicy policy;

    HoursWarnings(JdbcClient jdbc, Reckonings reckonings, HoursPolicy policy) {
        this.jdbc = jdbc;
        this.reckonings = reckonings;
        this.policy = policy;
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
        var reckoned = reckonings.ofBooks(seated.stream().map(Seated::book).toList());
        return seated.stream()
                .flatMap(one ->
                        line(one, Objects.requireNonNull(reckoned.get(one.book().enrollmentId()))).stream())
                .toList();
    }

    private Optional<HoursLine> line(Seated one, Reckoning reckoning) {
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
}
