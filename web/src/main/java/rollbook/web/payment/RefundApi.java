package rollbook.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentCommand;
import rollbook.api.payment.PaymentCommand.ApproveRefund;
import rollbook.api.payment.PaymentCommand.DeclineRefund;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRefusal.NoSuchPayment;
import rollbook.api.payment.PaymentRefusal.NoSuchRefund;
import rollbook.api.payment.PaymentRow;
import rollbook.api.payment.PaymentView;
import rollbook.api.payment.RefundId;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Reply;

/** Money that is given back, for programs. */
@RestController
@RequestMapping("/api/payments/{id}/refunds")
class RefundApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final String currency;

    RefundApi(
            Decisions decisions, Questions questions, Edits edits, @Value("${rollbook.currency:CNY}") String currency) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.currency = currency;
    }

    /** Gives money back, never more than was paid; above the limit, or for a consultant, it waits for approval. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> refund(
            @PathVariable("id") PaymentId id, @RequestBody NewRefund refund, NewId newId, Actor actor) {
        var refundId = RefundId.in(id.ledger(), newId.value());
        var decided = decisions.send(refund.as(refundId, id, currency), actor);
        return Reply.created("/api/payments/" + id + "/refunds", refundId, decided);
    }

    @GetMapping
    List<PaymentRow> find(
            @PathVariable("id") PaymentId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions
                .find(new GetPayment(id), PaymentView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchPayment(id)))
                .entries();
    }

    @GetMapping("/{refundId}")
    ResponseEntity<PaymentRow> get(
            @PathVariable("id") PaymentId id,
            @PathVariable("refundId") RefundId refundId,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var line = line(id, refundId, position, actor).orElseThrow(() -> new Refused(new NoSuchRefund(refundId)));
        return Reply.shown(line, line.version());
    }

    private Optional<PaymentRow> line(PaymentId id, RefundId refundId, @Nullable Long position, Actor actor) {
        return find(id, position, actor).stream()
                .filter(one -> one.id().equals(refundId.value()))
                .findFirst();
    }

    /** Somebody other than who asked for it agrees. */
    @PostMapping("/{refundId}/approval")
    ResponseEntity<Done> approve(
            @PathVariable("id") PaymentId id,
            @PathVariable("refundId") RefundId refundId,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(id, refundId, new ApproveRefund(refundId), ifMatch, actor);
    }

    /** Money that was asked back is not given. */
    @PostMapping("/{refundId}/rejection")
    ResponseEntity<Done> decline(
            @PathVariable("id") PaymentId id,
            @PathVariable("refundId") RefundId refundId,
            @RequestBody Reason body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(id, refundId, new DeclineRefund(refundId, body.orEmpty()), ifMatch, actor);
    }

    private ResponseEntity<Done> edit(
            PaymentId id, RefundId refundId, PaymentCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        refuseOther(id, refundId);
        return Reply.done(refundId, edits.send(command, actor, ifMatch, head -> line(id, refundId, head, actor)));
    }

    private static void refuseOther(PaymentId id, RefundId refundId) {
        Refused.unless(id.ledger().equals(refundId.ledger()), () -> new NoSuchRefund(refundId));
    }

    /** A refund as a program fills it in. */
    record NewRefund(
            @Schema(implementation = Money.class) @Nullable WrittenMoney amount,
            @Nullable String reason) {

        RefundPayment as(RefundId refundId, PaymentId paymentId, String currency) {
            if (amount == null) {
                throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("amount"))));
            }
            return new RefundPayment(refundId, paymentId, amount.in(currency), reason == null ? "" : reason);
        }
    }
}
