package rollbook.command.payment;

import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.Money;
import rollbook.api.payment.ReceiptBookEvent;
import rollbook.command.Aggregates;
import rollbook.command.Catalog;
import rollbook.command.KeptCopies;
import rollbook.command.Ledgers;
import rollbook.command.Payers;
import rollbook.command.SummingUp;

/** Makes known who decides about money. */
public final class PaymentDecisions implements ConfigurerModule {

    private static final int RECEIPTS_BETWEEN_COUNTS = 50;
    private static final int BOOKS_AT_HAND = 10;

    private final SecondPersonPolicy policy;

    /**
     * Decisions of which those above a limit need a second person.
     *
     * @param limit in the school's currency, which thereby is named
     */
    public PaymentDecisions(Money limit) {
        this.policy = new SecondPersonPolicy(limit);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(Ledger.class, Aggregates::begunNotMissed));
        configurer.configureAggregate(Aggregates.busy(
                ReceiptBook.class,
                Aggregates::begunNotMissed,
                KeptCopies.of(BOOKS_AT_HAND),
                SummingUp.every(RECEIPTS_BETWEEN_COUNTS, ReceiptBookEvent.class, ReceiptBook::count)));
        configurer.registerComponent(
                OpenLedgers.class,
                c -> new OpenLedgers(c.repository(Ledger.class), policy.limit().currency()));
        configurer.registerComponent(
                ReceiptBooks.class,
                c -> new ReceiptBooks(c.repository(ReceiptBook.class), c.getComponent(Clock.class)));
        configurer.registerComponent(
                Purse.class,
                c -> new Purse(
                        c.getComponent(Payers.class),
                        c.getComponent(Places.class, () -> new PlacesInLog(c.eventStore())),
                        c.getComponent(Catalog.class),
                        policy.limit().currency()));
        configurer.registerComponent(TuitionDesk.class, PaymentDecisions::tuitionDesk);
        configurer.registerComponent(Ledgers.class, c -> c.getComponent(TuitionDesk.class));
        configurer.registerCommandHandler(c -> c.getComponent(TuitionDesk.class));
        configurer.registerCommandHandler(this::paymentDesk);
        configurer.registerCommandHandler(this::refundDesk);
    }

    private static TuitionDesk tuitionDesk(Configuration c) {
        return new TuitionDesk(c.getComponent(OpenLedgers.class), c.getComponent(Purse.class));
    }

    private PaymentDesk paymentDesk(Configuration c) {
        return new PaymentDesk(
                c.getComponent(OpenLedgers.class),
                c.getComponent(ReceiptBooks.class),
                c.getComponent(Purse.class),
                policy,
                c.getComponent(Clock.class));
    }

    private RefundDesk refundDesk(Configuration c) {
        return new RefundDesk(
                c.getComponent(OpenLedgers.class),
                c.getComponent(ReceiptBooks.class),
                c.getComponent(Purse.class),
                policy);
    }
}
