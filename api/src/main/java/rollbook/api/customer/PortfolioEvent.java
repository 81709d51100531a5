package rollbook.api.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.Event;
import rollbook.api.staff.StaffId;

/** What has happened to the list of customers that one consultant holds. */
public sealed interface PortfolioEvent extends Event {

    PortfolioId portfolioId();

    /** The list was begun. */
    record PortfolioOpened(PortfolioId portfolioId, StaffId consultant) implements PortfolioEvent {}

    /** Customers came onto the list. */
    record CustomersTaken(PortfolioId portfolioId, List<CustomerId> customerIds) implements PortfolioEvent {}

    /** Customers left the list. */
    record CustomersGivenUp(PortfolioId portfolioId, List<CustomerId> customerIds) implements PortfolioEvent {}

    /** Customers on the list sit in a class from now on: a school may leave them out of the cap. */
    record CustomersStudying(PortfolioId portfolioId, List<CustomerId> customerIds) implements PortfolioEvent {}

    /** Customers on the list sit in no class any more. */
    record CustomersStudyNoMore(PortfolioId portfolioId, List<CustomerId> customerIds) implements PortfolioEvent {}

    /** How long the list may get was settled for this person; absent when the role decides again. */
    record CustomerCapSet(PortfolioId portfolioId, @Nullable Integer cap) implements PortfolioEvent {}

    /** The consultant has left the school; nothing comes onto the list any more. */
    record PortfolioClosed(PortfolioId portfolioId) implements PortfolioEvent {}

    /**
     * The list was summed up, so that its history need not be read from the start: stored as a snapshot, never in the log.
     *
     * @param cap how long the list may get, where settled for this person
     * @param closed whether the consultant has left
     * @param studying who of them sits in a class; absent where it was summed up before anybody asked
     */
    record PortfolioCounted(
            PortfolioId portfolioId,
            StaffId consultant,
            List<CustomerId> customerIds,
            @Nullable Integer cap,
            boolean closed,
            @Nullable List<CustomerId> studying)
            implements PortfolioEvent {}
}
