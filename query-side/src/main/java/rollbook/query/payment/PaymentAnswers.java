package rollbook.query.payment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindApprovals;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRow;
import rollbook.api.payment.PaymentView;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers from the cash book. Every list comes with the sum of all of it, so all of it is counted. */
@Component
@OnQuerySide
class PaymentAnswers {

    private static final Map<String, String> ORDERS = Map.of(
            "createdAt", "e.position",
            "-createdAt", "e.position desc",
            "receivedOn", "e.day, e.position",
            "-receivedOn", "e.day desc, e.position desc",
            "amount", "e.amount, e.position",
            "-amount", "e.amount desc, e.position desc",
            "receipt", "e.receipt nulls last, e.position",
            "-receipt", "e.receipt desc nulls last, e.position desc");

    private final JdbcClient jdbc;
    private final EntryLines lines;
    private final String currency;
    private final BigDecimal limit;

    PaymentAnswers(
            JdbcClient jdbc,
            @Value("${rollbook.currency:CNY}") String currency,
            @Value("${rollbook.payment.second-person-limit:10000}") BigDecimal limit) {
        this.jdbc = jdbc;
        this.lines = new EntryLines(jdbc);
        this.currency = currency;
        this.limit = limit;
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list", "staff"})
    PaymentPage answer(FindPayments query, Actor actor) {
        var wanted = WantedEntries.of(query.filter(), new MoneySight(actor));
        var total = total(wanted.where(), wanted.parameters());
        var page = query.page();
        var order = ORDERS.getOrDefault(page.sort(), "e.day desc, e.position desc");
        var parameters = new HashMap<>(wanted.parameters());
        parameters.put("offset", page.offset());
        parameters.put("limit", page.size());
        var items = lines.read(wanted.where(), " order by " + order + ", e.id offset :offset limit :limit", parameters);
        return new PaymentPage(items, page.page(), page.size(), total.count(), true, total.sum());
    }

    private record Total(long count, Money sum) {}

    private Total total(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) as n, coalesce(sum(e.amount) filter (where e.state in ('DONE', 'REVERSED')),"
                        + " 0) as sum" + EntryLines.FROM + where)
                .params(parameters)
                .query((row, _) -> new Total(row.getLong("n"), new Money(row.getBigDecimal("sum"), currency)))
                .single();
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list", "staff"})
    PaymentPage answer(FindApprovals query, Actor actor) {
        var where = " where e.state = 'WAITING' and e.author <> :me and (:finance or abs(e.amount) > :limit)";
        var parameters = new HashMap<String, Object>();
        parameters.put("me", actor.id().value());
        parameters.put("finance", actor.hasAnyOf(Role.FINANCE));
        parameters.put("limit", limit);
        var total = jdbc.sql("select count(*) as n, coalesce(sum(e.amount), 0) as sum" + EntryLines.FROM + where)
                .params(parameters)
                .query((row, _) -> new Total(row.getLong("n"), new Money(row.getBigDecimal("sum"), currency)))
                .single();
        var page = query.page();
        parameters.put("offset", page.offset());
        parameters.put("size", page.size());
        var items = lines.read(where, " order by e.position, e.id offset :offset limit :size", parameters);
        return new PaymentPage(items, page.page(), page.size(), total.count(), true, total.sum());
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list", "staff"})
    Optional<PaymentView> answer(GetPayment query, Actor actor) {
        var sight = new MoneySight(actor);
        var parameters = Map.of("id", query.paymentId().value(), "whole", sight.whole(), "own", sight.own());
        var all = lines.read(
                " where e.payment_id = :id and " + MoneySight.VISIBLE, " order by e.position, e.id", parameters);
        var payment =
                all.stream().filter(line -> line.type() == EntryType.PAYMENT).findFirst();
        return payment.map(line -> {
            var became =
                    all.stream().filter(one -> one.type() != EntryType.PAYMENT).toList();
            var refunded = refunds(became, EntryState.DONE);
            var asked = refunds(became, EntryState.WAITING);
            var zero = Amounts.zero(currency);
            var refundable = line.state() == EntryState.DONE
                    ? line.amount().minus(refunded).minus(asked)
                    : zero;
            return PaymentView.of(line, refunded, refundable, became);
        });
    }

    private Money refunds(List<PaymentRow> became, EntryState state) {
        return became.stream()
                .filter(one -> one.type() == EntryType.REFUND && one.state() == state)
                .map(one -> Amounts.negated(one.amount()))
                .reduce(Amounts.zero(currency), Money::plus);
    }
}
