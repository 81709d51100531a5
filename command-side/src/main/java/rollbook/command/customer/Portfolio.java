package rollbook.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersStudyNoMore;
import rollbook.api.customer.PortfolioEvent.CustomersStudying;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioClosed;
import rollbook.api.customer.PortfolioEvent.PortfolioCounted;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.StaffInactive;

/**
 * The list of customers that one consultant holds, and the place where the cap is kept: begun with the first customer, closed
 * for good when the consultant leaves.
 */
@AggregateRoot
final class Portfolio {

    @AggregateIdentifier
    private @Nullable PortfolioId id;

    private @Nullable StaffId consultant;
    private final Set<CustomerId> held = new HashSet<>();
    private final Set<CustomerId> studying = new HashSet<>();
    private @Nullable Integer settledCap;
    private boolean closed;

    void openFor(StaffId newConsultant) {
        if (id == null) {
            apply(new PortfolioOpened(PortfolioId.of(newConsultant), newConsultant));
        }
    }

    /**
     * Takes customers onto the list.
     *
     * @param students who of them sits in a class
     */
    void take(
            PortfolioId portfolioId,
            List<CustomerId> customerIds,
            List<CustomerId> students,
            Set<Role> roles,
            CapPolicy policy) {
        refuseClosed();
        policy.check(
                policy.counted(held.size(), studying.size()),
                policy.counted(customerIds.size(), students.size()),
                roles,
                settledCap);

        apply(new CustomersTaken(portfolioId, customerIds));
        if (!students.isEmpty()) {
            apply(new CustomersStudying(portfolioId, students));
        }
    }

    void study(PortfolioId portfolioId, CustomerId customerId) {
        if (held.contains(customerId) && !studying.contains(customerId)) {
            apply(new CustomersStudying(portfolioId, List.of(customerId)));
        }
    }

    void studyNoMore(PortfolioId portfolioId, CustomerId customerId) {
        if (studying.contains(customerId)) {
            apply(new CustomersStudyNoMore(portfolioId, List.of(customerId)));
        }
    }

    void giveUp(PortfolioId portfolioId, List<CustomerId> customerIds) {
        var givenUp = customerIds.stream().filter(held::contains).toList();
        if (!givenUp.isEmpty()) {
            apply(new CustomersGivenUp(portfolioId, givenUp));
        }
    }

    void settleCap(PortfolioId portfolioId, @Nullable Integer cap) {
        refuseClosed();

        if (!Objects.equals(cap, settledCap)) {
            apply(new CustomerCapSet(portfolioId, cap));
        }
    }

    /** Gives up everything, takes nothing any more, and answers what was given up. */
    Batch close(PortfolioId portfolioId) {
        var givenUp = new Batch(List.copyOf(held));
        giveUp(portfolioId, givenUp.customerIds());
        if (!closed) {
            apply(new PortfolioClosed(portfolioId));
        }
        return givenUp;
    }

    private void refuseClosed() {
        Refused.unless(!closed, () -> new StaffInactive(Objects.requireNonNull(consultant)));
    }

    /** The whole list in one record, so that its history need not be read from the start. */
    static PortfolioEvent count(List<PortfolioEvent> history) {
        var portfolio = new Portfolio();
        history.forEach(portfolio::evolve);
        return new PortfolioCounted(
                Objects.requireNonNull(portfolio.id),
                Objects.requireNonNull(portfolio.consultant),
                new Batch(List.copyOf(portfolio.held)).customerIds(),
                portfolio.settledCap,
                portfolio.closed,
                new Batch(List.copyOf(portfolio.studying)).customerIds());
    }

    @EventSourcingHandler
    void evolve(PortfolioEvent event) {
        id = event.portfolioId();
        switch (event) {
            case PortfolioOpened e -> consultant = e.consultant();
            case CustomersTaken e -> held.addAll(e.customerIds());
            case CustomersGivenUp e -> {
                held.removeAll(Set.copyOf(e.customerIds()));
                studying.removeAll(Set.copyOf(e.customerIds()));
            }
            case CustomersStudying e -> studying.addAll(e.customerIds());
            case CustomersStudyNoMore e -> studying.removeAll(Set.copyOf(e.customerIds()));
            case CustomerCapSet e -> settledCap = e.cap();
            case PortfolioClosed _ -> closed = true;
            case PortfolioCounted e -> {
                consultant = e.consultant();
                held.addAll(e.customerIds());
                settledCap = e.cap();
                closed = e.closed();
                studying.addAll(Objects.requireNonNullElse(e.studying(), List.of()));
            }
        }
    }
}
