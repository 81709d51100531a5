package rollbook.web.customer;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.web.Decisions;
import rollbook.web.http.Reply;

/** Customers between the pool and the consultants, for programs: always the whole batch or nothing of it. */
@RestController
@RequestMapping("/api/customers")
class ClaimApi {

    private final Decisions decisions;

    ClaimApi(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The asker takes customers out of the pool. */
    @PostMapping("/claims")
    ResponseEntity<Claimed> claim(@RequestBody Claim body, Actor actor) {
        var ids = Batch.check(body.customerIds());
        return Reply.done(new Claimed(ids), decisions.send(new ClaimCustomers(actor.id(), ids), actor));
    }

    /** Customers go back to the pool. */
    @PostMapping("/releases")
    ResponseEntity<Released> release(@RequestBody Release body, Actor actor) {
        var ids = Batch.check(body.customerIds());
        var reason = new Reason(body.reason()).orEmpty();
        return Reply.done(new Released(ids), decisions.send(new ReleaseCustomers(actor.id(), ids, reason), actor));
    }

    /** Customers are handed to a consultant. */
    @PostMapping("/assignments")
    ResponseEntity<Assigned> assign(@RequestBody Assignment body, Actor actor) {
        var ids = Batch.check(body.customerIds());
        var reason = new Reason(body.reason()).orEmpty();
        var consultant = body.consultantId();
        if (consultant == null) {
            throw new Refused(new Refusal.Malformed(
                    List.of(new FieldError("consultantId", "required", "name who gets the customers"))));
        }
        return Reply.done(new Assigned(ids), decisions.send(new AssignCustomers(consultant, ids, reason), actor));
    }

    /** Whom the asker wants. */
    record Claim(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable CustomerId> customerIds) {}

    /** Who goes back, and why. */
    record Release(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable CustomerId> customerIds,
            @Nullable String reason) {}

    /** Who goes to whom, and why. */
    record Assignment(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable CustomerId> customerIds,
            @Nullable StaffId consultantId,
            @Nullable String reason) {}

    /** Whom the asker now holds. */
    record Claimed(List<CustomerId> claimed) {}

    /** Who is in the pool again. */
    record Released(List<CustomerId> released) {}

    /** Who has another consultant now. */
    record Assigned(List<CustomerId> assigned) {}
}
