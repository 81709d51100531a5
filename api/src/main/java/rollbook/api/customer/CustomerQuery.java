package rollbook.api.customer;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;
import rollbook.api.imports.ImportId;

/**
 * What staff may ask about customers. What the asker may not see is not in any answer: a consultant sees the pool (numbers
 * masked) and their own customers; the front desk and administrators see the pool masked; who directs sales sees everything.
 *
 * @param <A> what the answer looks like
 */
public sealed interface CustomerQuery<A> extends Query<A> {

    /** Which customers a list is about. */
    enum Scope {
        /** 公户: nobody holds them. */
        POOL,
        /** 私户: the asker holds them. */
        MINE,
        /** Everybody the asker may see. */
        ALL
    }

    /** When the next contact is due. */
    enum Due {
        /** Before today. */
        OVERDUE,
        /** Today, where the school is. */
        TODAY,
        /** After today. */
        LATER
    }

    /**
     * One page of customers.
     *
     * @param filter which
     * @param page which part; sorts by {@code createdAt}, {@code name}, {@code code}, {@code status}, {@code source},
     *     {@code nextContactAt}
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN})
    record FindCustomers(CustomerFilter filter, PageRequest page) implements CustomerQuery<CustomerPage> {}

    /**
     * The next part of a long list, for taking it away as a file: in order of registration, numbers unmasked.
     *
     * @param after the last customer of the part before; absent for the first
     * @param limit lines at most, 1 to 5,000
     */
    @AllowedTo({MANAGER, BOSS})
    record ExportCustomers(CustomerFilter filter, @Nullable CustomerId after, int limit)
            implements CustomerQuery<CustomerExport> {}

    /**
     * One customer's file, as it stands or as it stood.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN})
    record GetCustomer(CustomerId customerId, @Nullable Instant asOf)
            implements CustomerQuery<Optional<CustomerView>> {}

    /** Everything that ever happened to one customer, oldest first. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record GetHistory(CustomerId customerId, PageRequest page) implements CustomerQuery<Optional<HistoryPage>> {}

    /** Who wanted a customer and did not get them, newest first. */
    @AllowedTo({MANAGER, BOSS})
    record GetRefusedClaims(CustomerId customerId, PageRequest page) implements CustomerQuery<RefusedClaimPage> {}

    /**
     * Follow-ups, newest first; with {@code due}, the latest of each customer by when the next contact is due.
     *
     * @param q only those in which it stands, or in the name of whose customer
     * @param mine only those the asker wrote
     * @param customerId only this customer's
     * @param due only those due then
     */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record FindFollowUps(
            @Nullable String q,
            boolean mine,
            @Nullable CustomerId customerId,
            @Nullable Due due,
            PageRequest page) implements CustomerQuery<FollowUpPage> {}

    /** One follow-up. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS})
    record GetFollowUp(FollowUpId followUpId) implements CustomerQuery<Optional<FollowUpView>> {}

    /** Whether somebody like this is already known. The answer is masked for who may not see the file. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK})
    record FindDuplicates(
            @Nullable String qq,
            @Nullable String phone,
            @Nullable String email) implements CustomerQuery<Duplicates> {}

    /** What waits for the asker today. */
    @AllowedTo({CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN})
    record GetWorkbench() implements CustomerQuery<Workbench> {}

    /** Everything that is stored about one customer in the log and the lists; what the way in has kept itself, it adds. */
    @AllowedTo({BOSS, ADMIN})
    record GetPersonalData(CustomerId customerId) implements CustomerQuery<Optional<PersonalData>> {}

    /** Whom an erasure is about: by their file as it is and as it ever was, also where it went away with an import. */
    @AllowedTo({BOSS, ADMIN})
    record GetWhomToErase(CustomerId customerId) implements CustomerQuery<Optional<WhomToErase>> {}

    /** The certificate of an erasure. There is none before every list has forgotten who was erased. */
    @AllowedTo({BOSS, ADMIN})
    record GetErasure(CustomerId customerId) implements CustomerQuery<Optional<Erasure>> {}

    /** Erasures that the log has lost. For the program itself. */
    record FindErasuresToRepeat() implements CustomerQuery<ErasuresToRepeat> {}

    /** Customers that an import brought, in order of registration. For the import itself. */
    record CustomersOfImport(ImportId importId, @Nullable CustomerId after, int limit)
            implements CustomerQuery<CustomerIds> {}

    /** Which of these customers have a file, also one that was laid aside. For imports. */
    record KnownCustomers(List<CustomerId> customerIds) implements CustomerQuery<CustomerIds> {}

    /** Which customer bears a QQ number. For imports. */
    record CustomersByQq(List<String> qqs) implements CustomerQuery<QqBearers> {}

    /** Which customers people mean by these numbers, e.g. {@code C0001234}. For imports. */
    record CustomersByCode(List<String> codes) implements CustomerQuery<CustomerCodes> {}
}
