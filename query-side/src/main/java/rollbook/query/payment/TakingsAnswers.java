package rollbook.query.payment;

import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.payment.PaymentQuery.SumTakings;
import rollbook.api.payment.TakingsView;
import rollbook.api.payment.TakingsView.Takings;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers how much money moved, by day and course. */
@Component
@OnQuerySide
class TakingsAnswers {

    private static final String SUMS = """
        select e.day, coalesce(e.course_id, s.course_id) as course_id, max(k.name) as course, count(*) as n,
               coalesce(sum(e.amount) filter (where e.type in ('PAYMENT', 'REVERSAL')), 0) as received,
               coalesce(sum(e.amount) filter (where e.type = 'REFUND'), 0) as refunded,
               coalesce(sum(e.amount) filter (where e.type in ('CARRIED_IN', 'CARRIED_OUT')), 0) as carried
        """ + EntryLines.FROM + """
        where e.day between :from and :to and e.state in ('DONE', 'REVERSED')
        group by e.day, coalesce(e.course_id, s.course_id)
        order by e.day desc, course nulls last, course_id
        """;

    private final JdbcClient jdbc;
    private final String currency;

    TakingsAnswers(JdbcClient jdbc, @Value("${rollbook.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    @QueryHandler
    @AnsweredFrom(PaymentProjection.GROUP)
    TakingsView answer(SumTakings query) {
        var items = jdbc.sql(SUMS)
                .param("from", query.from())
                .param("to", query.to())
                .query((row, _) -> line(row))
                .list();
        var sum = items.stream().map(Takings::sum).reduce(Amounts.zero(currency), Money::plus);
        return new TakingsView(query.from(), query.to(), items, sum);
    }

    private Takings line(ResultSet row) throws SQLException {
        var received = money(row, "received");
        var refunded = money(row, "refunded");
        var carried = money(row, "carried");
        return new Takings(
                row.getDate("day").toLocalDate(),
                word(row, "course_id", CourseId::new),
                row.getString("course"),
                row.getLong("n"),
                received,
                refunded,
                carried,
                received.plus(refunded).plus(carried));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), currency);
    }
}
