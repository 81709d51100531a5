package rollbook.query.enrollment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.WithdrawnEnrollments;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;

/** Answers who sits where and who waits, to who may know. */
@Component
@OnQuerySide
class EnrollmentAnswers {

    static final String FROM = """
         from read.enrollment e
        join read.customer c on c.id = e.customer_id
        join read.class k on k.id = e.class_id
        """;

    private static final String VIEW = """
        select e.document, c.name, c.position as registered, k.course_name, k.branch_name, k.semester,
               case when e.state = 'WAITING' then (
                   select count(*)::int from read.enrollment w
                   where w.class_id = e.class_id and w.state = 'WAITING' and w.came <= e.came) end as place
        """ + FROM;

    private static final Map<String, String> ORDERS =
            Map.of("createdAt", "e.came", "enrolledAt", "e.came", "code", "e.position", "state", "e.state, e.came");

    private static final int ENOUGH = 10_000;

    private final JdbcClient jdbc;
    private final EnrollmentSums sums;
    private final EventStore log;

    EnrollmentAnswers(JdbcClient jdbc, EventStore log, @Value("${rollbook.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.sums = new EnrollmentSums(jdbc, currency);
        this.log = log;
    }

    @QueryHandler
    @AnsweredFrom({EnrollmentProjection.GROUP, "classlist", "catalog", "customer-list", "staff", "payment"})
    EnrollmentPage answer(FindEnrollments query, Actor actor) {
        var sight = new EnrollmentSight(actor);
        var wanted = WantedEnrollments.of(query.filter(), sight);
        var order = order(query.page().sort());
        var total = count(wanted);
        var page = query.page();
        var lines = jdbc.sql(VIEW + wanted.where() + " order by " + order + " offset :offset limit :limit")
                .params(wanted.parameters())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> Line.of(row))
                .list();
        var staff = Staff.named(jdbc, lines.stream().flatMap(Line::people).toList());
        return new EnrollmentPage(
                lines.stream().map(line -> line.row(staff, sight.seesMoney())).toList(),
                page.page(),
                page.size(),
                Math.min(total, ENOUGH),
                total <= ENOUGH,
                sight.seesPayments() ? sums.of(wanted, sight) : null);
    }

    private static String order(String sort) {
        if (sort.isEmpty()) {
            return "e.came desc";
        }
        var down = sort.startsWith("-");
        var columns = ORDERS.get(down ? sort.substring(1) : sort);
        if (columns == null) {
            throw new Refused(
                    new Refusal.Malformed(List.of(new FieldError("sort", "unknown", "is no field of the list"))));
        }
        return down ? columns.replace(",", " desc,") + " desc" : columns;
    }

    private long count(WantedEnrollments wanted) {
        return jdbc.sql("select count(*) from (select 1 " + FROM + wanted.where() + " limit " + (ENOUGH + 1)
                        + ") counted")
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    @QueryHandler
    @AnsweredFrom({EnrollmentProjection.GROUP, "classlist", "catalog", "customer-list", "staff"})
    Optional<EnrollmentView> answer(GetEnrollment query, Actor actor) {
        var sight = new EnrollmentSight(actor);
        return jdbc.sql(VIEW + " where e.id = :id and " + sight.where())
                .param("id", query.enrollmentId().value())
                .params(sight.parameters())
                .query((row, _) -> Line.of(row))
                .optional()
                .flatMap(line -> query.asOf() == null
                        ? Optional.of(line)
                        : lookBack(query.enrollmentId(), query.asOf()).map(line::then))
                .map(line -> line.view(Staff.named(jdbc, line.people().toList()), sight.seesMoney()));
    }

    @QueryHandler
    @AnsweredFrom(EnrollmentProjection.GROUP)
    EnrollmentIds answer(PresentEnrollments query) {
        return among(query.enrollmentIds(), state -> query.seated() ? state.isSeated() : !state.isOver());
    }

    @QueryHandler
    @AnsweredFrom(EnrollmentProjection.GROUP)
    EnrollmentIds answer(WithdrawnEnrollments query) {
        var before = query.before();
        var withdrawn = jdbc.sql("select document from read.enrollment where id = any (:ids) and state = :state")
                .param("ids", values(query.enrollmentIds()))
                .param("state", EnrollmentState.WITHDRAWN.name())
                .query((row, _) -> Papers.read(row))
                .list();
        return new EnrollmentIds(withdrawn.stream()
                .filter(paper -> before == null || paper.hadLeft(before))
                .map(paper -> paper.subject().id())
                .toList());
    }

    private EnrollmentIds among(List<EnrollmentId> some, Predicate<EnrollmentState> wanted) {
        var states = Arrays.stream(EnrollmentState.values())
                .filter(wanted)
                .map(Enum::name)
                .toArray(String[]::new);
        return new EnrollmentIds(
                jdbc.sql("select id from read.enrollment where id = any (:ids) and state = any (:states)")
                        .param("ids", values(some))
                        .param("states", states)
                        .query((row, _) -> new EnrollmentId(row.getString("id")))
                        .list());
    }

    private static String[] values(List<EnrollmentId> ids) {
        return ids.stream().map(EnrollmentId::value).toArray(String[]::new);
    }

    /** The paper as it stood at the instant; empty before there was one. */
    private Optional<Paper> lookBack(EnrollmentId id, Instant asOf) {
        @Nullable Paper paper = null;
        var events = log.readEvents(id.value(), 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getTimestamp().isAfter(asOf)) {
                break;
            }
            paper = Paper.after(paper, Fact.of(event));
        }
        return Optional.ofNullable(paper);
    }
}
