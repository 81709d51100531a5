package rollbook.web.payment;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentCommand;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.DeclinePayment;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindApprovals;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** Payments, for programs. */
@RestController
@RequestMapping("/api/payments")
class PaymentApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final String currency;

    PaymentApi(
            Decisions decisions, Questions questions, Edits edits, @Value("${rollbook.currency:CNY}") String currency) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.currency = currency;
    }

    /** Money comes in; above the limit, or from a consultant, it waits for approval. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> record(@RequestBody NewPayment payment, NewId newId, Actor actor) {
        var command = payment.as(newId.value(), currency);
        return Reply.created("/api/payments", command.paymentId(), decisions.send(command, actor));
    }

    /** The cash book: payments, and below zero refunds and reversals; with the sum of all that is found. */
    @GetMapping
    PaymentPage find(
            @ParameterObject @ModelAttribute PaymentSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(
                new FindPayments(search.filter(), search.pageRequest()), PaymentPage.class, actor, position);
    }

    /** What waits for a decision of the asker. */
    @GetMapping("/approvals")
    PaymentPage approvals(
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var wanted = Paging.of(page, size, null, Set.of());
        return questions.ask(new FindApprovals(wanted), PaymentPage.class, actor, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<PaymentView> get(
            @PathVariable("id") PaymentId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = find(id, actor, position).orElseThrow(() -> new Refused(new NoSuchPayment(id)));
        return Reply.shown(view, view.line().version());
    }

    /** Somebody other than who wrote it down has seen that the money is there. */
    @PostMapping("/{id}/approval")
    ResponseEntity<Done> approve(
            @PathVariable("id") PaymentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(id, new ApprovePayment(id), ifMatch, actor);
    }

    /** A payment that waits does not get its approval, or is taken back. */
    @PostMapping("/{id}/rejection")
    ResponseEntity<Done> decline(
            @PathVariable("id") PaymentId id,
            @RequestBody Reason body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(id, new DeclinePayment(id, body.orEmpty()), ifMatch, actor);
    }

    /** Cancels a payment that was written down wrongly, by an entry that takes it away again. */
    @PostMapping("/{id}/reversal")
    ResponseEntity<Done> reverse(
            @PathVariable("id") PaymentId id,
            @RequestBody Reason body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(id, new ReversePayment(id, body.orEmpty()), ifMatch, actor);
    }

    private ResponseEntity<Done> edit(PaymentId id, PaymentCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> find(id, actor, head)));
    }

    private Optional<PaymentView> find(PaymentId id, Actor actor, @Nullable Long position) {
        return questions.find(new GetPayment(id), PaymentView.class, actor, position);
    }
}
