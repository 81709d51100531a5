package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursLine;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers who has few hours left, none, or owes some. Who has plenty, and of whose nothing has expired, is not even looked at. */
@Component
@OnQuerySide
class HoursWarnings {

    private static final String SUSPECT = """
        with few as materialized (
            select * from read.hours_standing
            where reckoned_by <> :settings or (counted and (debt > 0 or rest <= :few or lapses_on <= :today))
        )
        select s.*, e.customer_id, e.class_id, c.name, c.holder, h.display_name, k.course_name, k.branch_name, k.semester
        from few s
        join read.enrollment e on e.id = s.id
        join read.customer c on c.id = e.customer_id
        join read.class k on k.id = e.class_id
        left join read.staff h on h.id = c.holder
        where e.state in ('ENROLLED', 'AGREED', 'APPROVED')
          and (:class::text is null or e.class_id = :class) and
        """ + HoursSight.VISIBLE;

    private static final Comparator<HoursLine> WORST = Comparator.comparing(HoursLine::warning)
            .thenComparing(Comparator.comparing(HoursLine::debt).reversed())
            .thenComparing(HoursLine::left)
            .thenComparing(line -> line.enrollmentId().value());

    private final JdbcClient jdbc;
    private final Reckonings reckonings;
    private final HoursPolicy policy;
    private final Clock clock;

    HoursWarnings(JdbcClient jdbc, Reckonings reckonings, HoursPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.reckonings = reckonings;
        this.policy = policy;
        this.clock = clock;
    }

    @QueryHandler
    @AnsweredFrom({HoursProjection.GROUP, "enrollment", "classlist", "customer-list", "staff"})
    HoursPage answer(FindHoursWarnings query, Actor actor) {
        var today = LocalDate.now(clock);
        var suspects = suspects(query.classId(), actor, today);
        var anew = anew(suspects, today);
        var lines = suspects.stream()
                .flatMap(one -> line(one, anew, today).stream())
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

    private List<Suspect> suspects(@Nullable ClassId classId, Actor actor, LocalDate today) {
        return jdbc.sql(SUSPECT)
                .param("settings", policy.settings())
                .param("few", policy.few().value())
                .param("today", today)
                .param("class", classId == null ? null : classId.value())
                .params(new HoursSight(actor).parameters())
                .query((row, _) -> Suspect.of(row, policy))
                .list();
    }

    /** What those come to of whom nothing is known under the settings of today. */
    private Map<EnrollmentId, Reckoning> anew(List<Suspect> suspects, LocalDate today) {
        var unknown = suspects.stream()
                .filter(one -> one.standing() == null)
                .map(Suspect::enrollmentId)
                .toList();
        return unknown.isEmpty() ? Map.of() : reckonings.of(unknown, today);
    }

    private Optional<HoursLine> line(Suspect one, Map<EnrollmentId, Reckoning> anew, LocalDate today) {
        var standing = one.standing();
        if (standing != null) {
            return line(one, standing.left(today), standing.debt());
        }
        var reckoning = anew.get(one.enrollmentId());
        return reckoning != null && reckoning.isCounted()
                ? line(one, reckoning.left(), reckoning.debt())
                : Optional.empty();
    }

    private Optional<HoursLine> line(Suspect one, Hours left, Hours debt) {
        return Optional.ofNullable(policy.warning(left, debt))
                .map(warning -> new HoursLine(
                        one.enrollmentId(),
                        one.customerId(),
                        one.customer(),
                        one.classId(),
                        one.course(),
                        one.branch(),
                        one.semester(),
                        one.consultant(),
                        left,
                        debt,
                        warning));
    }

    /** Somebody with a seat whose hours may be few. */
    private record Suspect(
            EnrollmentId enrollmentId,
            CustomerId customerId,
            @Nullable Standing standing,
            ClassId classId,
            @Nullable String customer,
            @Nullable StaffName consultant,
            String course,
            String branch,
            Semester semester) {

        static Suspect of(ResultSet row, HoursPolicy policy) throws SQLException {
            return new Suspect(
                    new EnrollmentId(row.getString("id")),
                    new CustomerId(row.getString("customer_id")),
                    StandingRows.read(row, policy),
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
}
