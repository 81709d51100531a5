package rollbook.command.customer;

import java.util.List;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import rollbook.api.Role;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffId;
import rollbook.command.Aggregates;

/** The consultants' portfolios. One that nobody has needed yet is begun when it is first asked for. */
record Portfolios(Repository<Portfolio> portfolios, Cache atHand, CapPolicy caps) {

    /** Customers are going to be put on a list: what the log says of them is read at once. */
    void foresee(StaffId consultant, List<CustomerId> customerIds) {
        var id = PortfolioId.of(consultant);
        Aggregates.foresee(customerIds, atHand.containsKey(id.value()) ? List.of() : List.of(id));
    }

    /** Takes a portfolio in hand before anything else, so that nobody waits for it with files in theirs. */
    void reserve(StaffId consultant) {
        open(consultant);
    }

    void take(StaffId consultant, Set<Role> roles, List<CustomerId> customerIds, List<CustomerId> students) {
        var id = PortfolioId.of(consultant);
        open(consultant).execute(portfolio -> portfolio.take(id, customerIds, students, roles, caps));
    }

    /** Notes that a customer has begun to study, if they are on the list. */
    void study(StaffId consultant, CustomerId customerId) {
        var id = PortfolioId.of(consultant);
        look(id).execute(portfolio -> portfolio.study(id, customerId));
    }

    void studyNoMore(StaffId consultant, CustomerId customerId) {
        var id = PortfolioId.of(consultant);
        look(id).execute(portfolio -> portfolio.studyNoMore(id, customerId));
    }

    void giveUp(StaffId consultant, List<CustomerId> customerIds) {
        var id = PortfolioId.of(consultant);
        open(consultant).execute(portfolio -> portfolio.giveUp(id, customerIds));
    }

    void settleCap(StaffId consultant, @Nullable Integer cap) {
        var id = PortfolioId.of(consultant);
        open(consultant).execute(portfolio -> portfolio.settleCap(id, cap));
    }

    Batch close(StaffId consultant) {
        var id = PortfolioId.of(consultant);
        return open(consultant).invoke(portfolio -> portfolio.close(id));
    }

    private Aggregate<Portfolio> open(StaffId consultant) {
        var portfolio = look(PortfolioId.of(consultant));
        portfolio.execute(begun -> begun.openFor(consultant));
        return portfolio;
    }

    /** A portfolio that there may not be: then it is empty. */
    private Aggregate<Portfolio> look(PortfolioId id) {
        return Aggregates.openOrBegin(portfolios, id, Portfolio::new);
    }
}
