package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import rollbook.query.Studies;

/** Answers how the hours of an enrolment stand, or stood: what was bought is read from the log. */
@Component
@OnQuerySide
class HoursAnswers {

    private static final String PLACE = "select e.id, e.customer_id, c.name, :me = any (k.teachers) as taught"
            + " from read.enrollment e join read.customer c on c.id = e.customer_id"
            + " join read.class k on k.id = e.class_id where e.id = :id and " + HoursSight.VISIBLE;

    private final JdbcClient jdbc;
    private final EventStore log;
    private final Studies studies;
    private final HoursPolicy policy;
    private final Clock clock;

    HoursAnswers(JdbcClient jdbc, EventStore log, Studies studies, HoursPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.studies = studies;
        this.policy = policy;
        this.clock = clock;
    }

    private record Place(
            EnrollmentId id, CustomerId customer, @Nullable String name, boolean taught) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    new EnrollmentId(row.getString("id")),
                    new CustomerId(row.getString("customer_id")),
                    row.getString("name"),
                    row.getBoolean("taught"));
        }
    }

    @QueryHandler
    @AnsweredFrom({HoursProjection.GROUP, "enrollment", "classlist", "customer-list", "staff"})
    Optional<HoursView> answer(GetHours query, Actor actor) {
        var sight = new HoursSight(actor);
        return jdbc.sql(PLACE)
                .param("id", query.enrollmentId().value())
                .params(sight.parameters())
                .query((row, _) -> Place.of(row))
                .optional()
                .map(place -> view(place, query.asOf(), sight.showsAttendance(place.taught())));
    }

    private HoursView view(Place place, @Nullable Instant asOf, boolean withAttendance) {
        var day = asOf == null ? LocalDate.now(clock) : LocalDate.ofInstant(asOf, clock.getZone());
        var pool = Pool.around(place.id(), id -> book(id, asOf));
        var places = pool.books().keySet();
        var done = asOf == null ? studies.of(places) : studies.asKnownAt(places, asOf);
        var pauses = pool.pauses();
        var reckoning = Reckoning.of(pool.packages(), pauses, policy.uses(done, pauses), day);
        return new HoursView(
                place.id(),
                place.customer(),
                place.name(),
                day,
                reckoning.isCounted(),
                reckoning.bought(),
                reckoning.used(),
                reckoning.lapsed(),
                reckoning.left(),
                reckoning.debt(),
                policy.warning(reckoning),
                pauses.stream()
                        .filter(pause -> pause.includes(day))
                        .map(Pause::from)
                        .findFirst()
                        .orElse(null),
                bundles(pool, reckoning),
                lessons(reckoning, withAttendance),
                pauses.stream()
                        .map(pause -> new HoursView.Freeze(pause.from(), pause.to(), pause.reason()))
                        .toList(),
                pool.books()
                        .getOrDefault(place.id(), Optional.empty())
                        .map(HourBook::version)
                        .orElse(null));
    }

    private List<HoursView.Bundle> bundles(Pool pool, Reckoning reckoning) {
        var staff = Staff.named(jdbc, pool.packages().stream().map(Bought::by).toList());
        return reckoning.shares().stream()
                .map(share -> {
                    var bought = share.bought();
                    return new HoursView.Bundle(
                            bought.id(),
                            pool.placeOf(bought),
                            bought.hours(),
                            bought.boughtOn(),
                            bought.expiresOn(),
                            share.usableUntil(),
                            share.used(),
                            share.left(),
                            share.lapsed(),
                            bought.note(),
                            staff.nameOf(bought.by()),
                            bought.at());
                })
                .toList();
    }

    private static List<HoursView.Lesson> lessons(Reckoning reckoning, boolean withAttendance) {
        return reckoning.takings().stream()
                .map(taking -> {
                    var item = taking.use().study().item();
                    return new HoursView.Lesson(
                            item.courseRecordId(),
                            item.classId(),
                            item.className(),
                            item.dayNumber(),
                            item.date(),
                            withAttendance ? item.marks().attendance() : null,
                            taking.use().hours(),
                            reckoning.isCounted() ? taking.owed() : Hours.NONE);
                })
                .sorted(Comparator.comparing(HoursView.Lesson::date)
                        .thenComparing(HoursView.Lesson::dayNumber)
                        .reversed())
                .toList();
    }

    private Optional<HourBook> book(EnrollmentId id, @Nullable Instant asOf) {
        @Nullable HourBook book = null;
        var events = log.readEvents(HourBookId.of(id).value(), 0);
        while (events.hasNext()) {
            var event = events.next();
            if (asOf != null && event.getTimestamp().isAfter(asOf)) {
                break;
            }
            book = HourBook.after(book, Fact.of(event));
        }
        return Optional.ofNullable(book);
    }
}
