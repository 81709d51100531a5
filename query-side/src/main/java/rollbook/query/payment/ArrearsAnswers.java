package rollbook.query.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.ArrearsPage;
import rollbook.api.payment.ArrearsPage.Arrears;
import rollbook.api.payment.PaymentQuery.FindArrears;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers who owes the school money. */
@Component
@OnQuerySide
class ArrearsAnswers {

    /**
     * Who has a seat, what was due before today, and since when something has been missing: the first day on which the parts due until
     * then were more than has been paid. A part that is due today is not missing before tomorrow.
     */
    private static final String OWING = """
        with place as (
            select p.id, p.customer_id, p.class_id, p.tuition, coalesce(l.paid, 0) as paid,
                   (p.seated_at at time zone :zone)::date as seated_on,
                   coalesce(l.plan_due, '{}') as plan_due, coalesce(l.plan_amount, '{}') as plan_amount
            from read.paid_place p left join read.ledger l on l.enrollment_id = p.id
            where p.seated
        ), part as (
            select p.id, u.due, sum(u.amount) over (partition by p.id order by u.due) as sum
            from place p, unnest(p.plan_due, p.plan_amount) as u (due, amount)
            where u.due < :today
        ), owing as (
            select p.*,
                   case when p.plan_due = '{}' then p.tuition
                        else least(p.tuition, coalesce((select max(sum) from part where part.id = p.id), 0)) end as due,
                   case when p.plan_due = '{}' then p.seated_on
                        else (select min(part.due) from part where part.id = p.id and part.sum > p.paid) end as since
            from place p
        )
        select o.*, c.name as customer, c.holder, h.display_name as holder_name, k.name as course
        from owing o
        left join read.customer c on c.id = o.customer_id
        left join read.staff h on h.id = c.holder
        left join read.paid_class s on s.id = o.class_id
        left join read.paid_course k on k.id = s.course_id
        where o.due > o.paid and (:whole or c.holder = :own)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String currency;

    ArrearsAnswers(JdbcClient jdbc, Clock clock, @Value("${rollbook.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currency = currency;
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list", "staff"})
    ArrearsPage answer(FindArrears query, Actor actor) {
        var sight = new MoneySight(actor);
        var parameters = new HashMap<String, Object>();
        parameters.put("zone", clock.getZone().getId());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("whole", sight.whole());
        parameters.put("own", sight.own());
        var total = total(parameters);
        var page = query.page();
        var items = jdbc.sql(OWING + " order by o.since, o.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> line(row))
                .list();
        return new ArrearsPage(items, page.page(), page.size(), total.count(), true, total.sum());
    }

    private record Total(long count, Money sum) {}

    private Total total(Map<String, Object> parameters) {
        return jdbc.sql("select count(*) as n, coalesce(sum(due - paid), 0) as sum from (" + OWING + ") o")
                .params(parameters)
                .query((row, _) -> new Total(row.getLong("n"), new Money(row.getBigDecimal("sum"), currency)))
                .single();
    }

    private Arrears line(ResultSet row) throws SQLException {
        var due = new Money(row.getBigDecimal("due"), currency);
        var paid = new Money(row.getBigDecimal("paid"), currency);
        return new Arrears(
                new EnrollmentId(row.getString("id")),
                new CustomerId(row.getString("customer_id")),
                row.getString("customer"),
                new ClassId(row.getString("class_id")),
                row.getString("course"),
                holder(row),
                new Money(row.getBigDecimal("tuition"), currency),
                due,
                paid,
                due.minus(paid),
                row.getDate("since").toLocalDate());
    }

    private static @Nullable StaffName holder(ResultSet row) throws SQLException {
        var id = row.getString("holder");
        var name = row.getString("holder_name");
        return id == null ? null : new StaffName(new StaffId(id), name == null ? id : name);
    }
}
