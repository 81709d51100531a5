package rollbook.query.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.payment.PaymentQuery.GetReceipt;
import rollbook.api.payment.Receipt;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers what stands on a receipt: what never changes from the cash book, names from the log as of when it was issued. */
@Component
@OnQuerySide
class ReceiptAnswers {

    private static final String ENTRY = "select e.* from read.ledger_entry e left join read.customer c on c.id ="
            + " e.customer_id where e.receipt = :receipt and " + MoneySight.VISIBLE;

    private final JdbcClient jdbc;
    private final EventStore log;
    private final Clock clock;

    ReceiptAnswers(JdbcClient jdbc, EventStore log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    @QueryHandler
    @AnsweredFrom({PaymentProjection.GROUP, "customer-list"})
    Optional<Receipt> answer(GetReceipt query, Actor actor) {
        var sight = new MoneySight(actor);
        return jdbc.sql(ENTRY)
                .param("receipt", query.number().value())
                .param("whole", sight.whole())
                .param("own", sight.own())
                .query((row, _) -> Books.entry(row))
                .optional()
                .flatMap(this::receipt);
    }

    private Optional<Receipt> receipt(Entry entry) {
        var number = entry.receipt();
        var issued = entry.receiptAt();
        return number == null || issued == null
                ? Optional.empty()
                : Optional.of(new Receipt(
                        number,
                        entry.type(),
                        LocalDate.ofInstant(issued, clock.getZone()),
                        entry.day(),
                        names(issued).customer(entry.paidFor().customerId()),
                        above(entry.amount()),
                        entry.kind(),
                        entry.method(),
                        names(issued).course(entry.paidFor()),
                        entry.note(),
                        names(issued).staff(issuer(entry))));
    }

    private Names names(Instant issued) {
        return new Names(log, issued);
    }

    private static String issuer(Entry entry) {
        @Nullable String approver = entry.approver();
        return approver == null ? entry.author() : approver;
    }

    private static Money above(Money amount) {
        return amount.isPositive() ? amount : Amounts.negated(amount);
    }
}
