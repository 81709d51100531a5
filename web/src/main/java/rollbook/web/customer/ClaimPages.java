package rollbook.web.customer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.staff.StaffId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;
import rollbook.web.console.Objection;
import rollbook.web.console.Toast;

/** The buttons that move customers between the pool and the consultants, one or a batch. */
@ConsolePages
class ClaimPages {

    private static final String LIST = "/customers";

    private final Console console;
    private final TakenCustomers takenCustomers;
    private final WaysBack waysBack;

    ClaimPages(Console console, TakenCustomers takenCustomers, WaysBack waysBack) {
        this.console = console;
        this.takenCustomers = takenCustomers;
        this.waysBack = waysBack;
    }

    @PostMapping("/customers/claims")
    String claim(@RequestParam(required = false) @Nullable List<CustomerId> customerIds, Next next, Actor actor) {
        if (customerIds == null || customerIds.isEmpty()) {
            return console.leave(next.or(LIST), Objection.of("batch.nobody"));
        }
        try {
            console.send(new ClaimCustomers(actor.id(), customerIds), actor);
            return console.leave(
                    next.or(LIST),
                    Toast.of("toast.claimed", customerIds.size())
                            .orBack("/customers/releases", Map.of("customerIds", values(customerIds))));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyHeld held)) {
                throw refused;
            }
            return console.leave(next.or(LIST), objection(held, customerIds));
        }
    }

    @PostMapping("/customers/releases")
    String release(
            @RequestParam(required = false) @Nullable List<CustomerId> customerIds,
            @RequestParam(defaultValue = "") String releaseReason,
            Next next,
            Actor actor) {
        if (customerIds == null || customerIds.isEmpty()) {
            return console.leave(next.or(LIST), Objection.of("batch.nobody"));
        }
        var before = waysBack.before(customerIds, actor);
        console.send(new ReleaseCustomers(actor.id(), customerIds, releaseReason), actor);
        return console.leave(next.or(LIST), before.orBack(Toast.of("toast.released", customerIds.size())));
    }

    @PostMapping("/customers/assignments")
    String assign(
            @RequestParam(required = false) @Nullable List<CustomerId> customerIds,
            @RequestParam(required = false) @Nullable String assignTo,
            @RequestParam(defaultValue = "") String assignReason,
            Next next,
            Actor actor) {
        if (customerIds == null || customerIds.isEmpty()) {
            return console.leave(next.or(LIST), Objection.of("batch.nobody"));
        }
        if (assignTo == null || assignTo.isEmpty()) {
            return console.leave(next.or(LIST), Objection.of("batch.no-consultant"));
        }
        var before = waysBack.before(customerIds, actor);
        console.send(new AssignCustomers(new StaffId(assignTo), customerIds, assignReason), actor);
        return console.leave(next.or(LIST), before.orBack(Toast.of("toast.assigned", customerIds.size())));
    }

    /** Customers go back to whom they were with before they were released or assigned. */
    @PostMapping(WaysBack.ADDRESS)
    String putBack(
            @RequestParam(name = WaysBack.FIELD, required = false) @Nullable List<String> back,
            Next next,
            Actor actor) {
        if (back == null || back.isEmpty()) {
            return console.leave(next.or(LIST), Objection.of("batch.nobody"));
        }
        waysBack.go(back, actor);
        return console.leave(next.or(LIST), Toast.of("toast.undone"));
    }

    private Objection objection(AlreadyHeld held, List<CustomerId> asked) {
        var taken = held.taken().stream().map(one -> one.customerId()).toList();
        var free = asked.stream().filter(one -> !taken.contains(one)).toList();
        return new Objection(
                "refusal.AlreadyHeld",
                List.of(taken.size()),
                takenCustomers.describe(held.taken()),
                free.isEmpty() ? null : new Objection.Instead("/customers/claims", values(free)));
    }

    private static List<String> values(List<CustomerId> customerIds) {
        return customerIds.stream().map(CustomerId::value).toList();
    }
}
