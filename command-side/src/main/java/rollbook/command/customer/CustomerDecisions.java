package rollbook.command.customer;

import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.PortfolioEvent;
import rollbook.command.Aggregates;
import rollbook.command.Belongings;
import rollbook.command.Colleagues;
import rollbook.command.KeptCopies;
import rollbook.command.Payers;
import rollbook.command.Students;
import rollbook.command.SummingUp;
import rollbook.command.unique.UniqueValues;

/** Makes known who decides about customers. */
public final class CustomerDecisions implements ConfigurerModule {

    private static final int EVENTS_BETWEEN_COUNTS = 100;
    private static final int FILES_AT_HAND = 10_000;
    private static final int PORTFOLIOS_AT_HAND = 5_000;

    private final CapPolicy caps;

    /** Decisions under these caps. */
    public CustomerDecisions(CapPolicy caps) {
        this.caps = caps;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var filesAtHand = KeptCopies.ofWhatTellsRepeats(FILES_AT_HAND);
        configurer.configureAggregate(
                Aggregates.of(Customer.class, id -> new NoSuchCustomer(new CustomerId(id)), filesAtHand));
        var portfoliosAtHand = KeptCopies.of(PORTFOLIOS_AT_HAND);
        configurer.configureAggregate(Aggregates.busy(
                Portfolio.class,
                Aggregates::begunNotMissed,
                portfoliosAtHand,
                SummingUp.every(EVENTS_BETWEEN_COUNTS, PortfolioEvent.class, Portfolio::count)));
        configurer.configureAggregate(Aggregates.of(RefusedClaimsRecord.class, Aggregates::begunNotMissed));
        configurer.registerComponent(
                CustomerFiles.class, c -> new CustomerFiles(c.repository(Customer.class), filesAtHand));
        configurer.registerComponent(
                Portfolios.class, c -> new Portfolios(c.repository(Portfolio.class), portfoliosAtHand, caps));
        configurer.registerComponent(
                Belongings.class,
                c -> new EntrustedCustomers(c.getComponent(CustomerFiles.class), c.getComponent(Portfolios.class)));
        configurer.registerComponent(
                Students.class,
                c -> new EnrolledCustomers(c.getComponent(CustomerFiles.class), c.getComponent(Portfolios.class)));
        configurer.registerComponent(Payers.class, c -> new PayingCustomers(c.getComponent(CustomerFiles.class)));
        configurer.registerComponent(ClaimDesk.class, CustomerDecisions::claimDesk);
        configurer.registerCommandHandler(c -> c.getComponent(ClaimDesk.class));
        configurer.registerCommandHandler(CustomerDecisions::registrationDesk);
        configurer.registerCommandHandler(c -> new ErasureDesk(
                c.getComponent(CustomerFiles.class),
                c.getComponent(Portfolios.class),
                c.getComponent(UniqueValues.class),
                c.getComponent(Clock.class)));
        configurer.registerCommandHandler(
                c -> new DeletionDesk(c.getComponent(CustomerFiles.class), c.getComponent(Portfolios.class)));
    }

    private static ClaimDesk claimDesk(Configuration c) {
        return new ClaimDesk(
                c.getComponent(CustomerFiles.class),
                c.getComponent(Portfolios.class),
                c.getComponent(Colleagues.class));
    }

    private static RegistrationDesk registrationDesk(Configuration c) {
        return new RegistrationDesk(
                c.getComponent(CustomerFiles.class),
                c.getComponent(ClaimDesk.class),
                c.getComponent(Portfolios.class),
                c.getComponent(UniqueValues.class),
                c.getComponent(Clock.class));
    }
}
