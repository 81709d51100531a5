package rollbook.query.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.BalanceView.Deposit;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;

/** Answers how the money of an enrolment stands, or stood: the past is read from the log. */
@Component
@OnQuerySide
class BalanceAnswers {

    private static final String DEPOSITS = """
        select l.course_id, l.paid, l.currency, k.name from read.ledger l left join read.paid_course k on k.id = l.course_id
        where l.customer_id = :customer and l.enrollment_id is null and l.course_id is not null and l.paid > 0
        order by k.name, l.id
        """;

    private final JdbcClient jdbc;
    private final Books books;
    private final EventStore log;
    private final Clock clock;
    private final String currency;

    BalanceAnswers(
            JdbcClient jdbc,
            JdbcTemplate rows,
            EventStore log,
            Clock clock,
            @Value("${rollbook.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.books = new Books(rows, clock.getZone());
        this.log = log;
        this.clock = clock;
        this.currency = currency;
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list"})
    Optional<BalanceView> answer(GetBalance query, Actor actor) {
        var sight = new MoneySight(actor);
        var asOf = query.asOf();
        return jdbc.sql("select p.*, c.name from read.paid_place p left join read.customer c on c.id = p.customer_id"
                        + " where p.id = :id and " + MoneySight.VISIBLE)
                .param("id", query.enrollmentId().value())
                .param("whole", sight.whole())
                .param("own", sight.own())
                .query((row, _) -> new Found(PaidPlaces.read(row), row.getString("name")))
                .optional()
                .flatMap(found -> asOf == null ? Optional.of(now(found, query)) : then(found, query, asOf));
    }

    private record Found(PaidPlace place, @Nullable String customer) {}

    private BalanceView now(Found found, GetBalance query) {
        var ledger = LedgerId.of(query.enrollmentId()).value();
        var book = books.find(List.of(ledger)).get(ledger);
        return view(found, book, query, LocalDate.now(clock), deposits(found));
    }

    private List<Deposit> deposits(Found found) {
        return jdbc.sql(DEPOSITS)
                .param("customer", found.place().customerId().value())
                .query((row, _) -> new Deposit(
                        new CourseId(row.getString("course_id")), row.getString("name"), Amounts.of(row, "paid")))
                .list();
    }

    private Optional<BalanceView> then(Found found, GetBalance query, Instant asOf) {
        var zone = clock.getZone();
        var place = lookBack(query.enrollmentId().value(), asOf, PaidPlaces::after);
        var book = lookBack(
                LedgerId.of(query.enrollmentId()).value(),
                asOf,
                (@Nullable Book known, Fact fact) -> Book.after(known, fact, zone));
        return place.map(known -> view(
                new Found(known, found.customer()),
                book.orElse(null),
                query,
                LocalDate.ofInstant(asOf, zone),
                List.of()));
    }

    private <S> Optional<S> lookBack(String id, Instant asOf, BiFunction<@Nullable S, Fact, S> after) {
        @Nullable S state = null;
        var events = log.readEvents(id, 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getTimestamp().isAfter(asOf)) {
                break;
            }
            state = after.apply(state, Fact.of(event));
        }
        return Optional.ofNullable(state);
    }

    private BalanceView view(
            Found found, @Nullable Book book, GetBalance query, LocalDate day, List<Deposit> deposits) {
        var zero = Amounts.zero(currency);
        var owing = new Owing(
                found.place().owed(currency),
                book == null ? zero : book.paid(),
                book == null ? List.of() : book.instalments,
                day);
        return new BalanceView(
                query.enrollmentId(),
                found.place().customerId(),
                found.customer(),
                owing.tuition(),
                owing.paid(),
                book == null ? zero : book.waiting(),
                owing.due(),
                owing.arrears(),
                owing.open(),
                owing.parts(),
                deposits,
                book == null ? 0 : book.version);
    }
}
