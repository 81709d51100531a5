package rollbook.query.hours;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursQuery.TallyHours;
import rollbook.api.hours.HoursTallies;
import rollbook.api.hours.HoursTally;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers how the hours of many enrolments stand, in a few figures. */
@Component
@OnQuerySide
class HoursTallying {

    private static final String SEEN = "select e.id from read.enrollment e join read.customer c on c.id = e.customer_id"
            + " join read.class k on k.id = e.class_id where e.id = any (:ids) and " + HoursSight.VISIBLE;

    private final JdbcClient jdbc;
    private final Reckonings reckonings;
    private final Clock clock;

    HoursTallying(JdbcClient jdbc, Reckonings reckonings, Clock clock) {
        this.jdbc = jdbc;
        this.reckonings = reckonings;
        this.clock = clock;
    }

    @QueryHandler
    @AnsweredFrom({HoursProjection.GROUP, "enrollment", "classlist", "customer-list"})
    HoursTallies answer(TallyHours query, Actor actor) {
        var ids = query.enrollmentIds().stream().map(EnrollmentId::value).toArray(String[]::new);
        var seen = jdbc.sql(SEEN)
                .param("ids", ids)
                .params(new HoursSight(actor).parameters())
                .query((row, _) -> new EnrollmentId(row.getString("id")))
                .list();
        return new HoursTallies(reckonings.of(seen, LocalDate.now(clock)).entrySet().stream()
                .filter(entry -> entry.getValue().isCounted())
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static HoursTally tally(EnrollmentId id, Reckoning reckoning) {
        return new HoursTally(
                id, reckoning.bought(), reckoning.used(), reckoning.lapsed(), reckoning.left(), reckoning.debt());
    }
}
