package rollbook.web.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentCommand;
import rollbook.api.payment.PaymentCommand.DeclinePayment;
import rollbook.api.payment.PaymentCommand.DeclineRefund;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentCommand.ReversePayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRefusal.AmountNotPositive;
import rollbook.api.payment.PaymentRefusal.RefundExceedsPayment;
import rollbook.api.payment.PaymentView;
import rollbook.api.payment.RefundId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Next;
import rollbook.web.console.OwnId;
import rollbook.web.console.Toast;

/** What can still be done with a payment: giving money back, reversing, declining. Each takes a reason. */
@ConsolePages
class CorrectionPages {

    private final Console console;
    private final String currency;

    CorrectionPages(Console console, @Value("${rollbook.currency:CNY}") String currency) {
        this.console = console;
        this.currency = currency;
    }

    @GetMapping("/payments/{paymentId}/refunds/new")
    ModelAndView refund(@PathVariable PaymentId paymentId, OwnId own, Next next, Actor actor) {
        var payment = console.open(new GetPayment(paymentId), PaymentView.class, actor);
        return refunding(paymentId, own, next, actor)
                .show(Form.of(Map.of("amount", payment.refundable().amount().toPlainString())));
    }

    @PostMapping("/payments/{paymentId}/refunds")
    ModelAndView refund(@PathVariable PaymentId paymentId, OwnId own, Form form, Next next, Actor actor) {
        return refunding(paymentId, own, next, actor)
                .at("amount", AmountNotPositive.class, "not-positive")
                .at("amount", RefundExceedsPayment.class, "more-than-paid")
                .send(form, () -> console.send(read(form, paymentId, own), actor), Toast.of("toast.refund"));
    }

    private RefundPayment read(Form form, PaymentId paymentId, OwnId own) {
        var errors = new ArrayList<FieldError>();
        var amount = PaymentForm.amount(form, "amount", currency, errors);
        if (amount == null) {
            throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
        }
        return new RefundPayment(RefundId.in(paymentId.ledger(), own.value()), paymentId, amount, form.value("reason"));
    }

    private FormPage refunding(PaymentId paymentId, OwnId own, Next next, Actor actor) {
        return console.form("payment/refund", next.or("/payments/" + paymentId))
                .with("action", "/payments/" + paymentId + "/refunds")
                .making("refundId", own)
                .with("payment", console.open(new GetPayment(paymentId), PaymentView.class, actor));
    }

    @GetMapping("/payments/{paymentId}/reversal")
    ModelAndView reverse(@PathVariable PaymentId paymentId, Next next) {
        return reason("/payments/" + paymentId + "/reversal", "payment.reverse", paymentId, next)
                .show(Form.blank());
    }

    @PostMapping("/payments/{paymentId}/reversal")
    ModelAndView reverse(@PathVariable PaymentId paymentId, Form form, Next next, Actor actor) {
        var page = reason("/payments/" + paymentId + "/reversal", "payment.reverse", paymentId, next);
        return send(page, form, new ReversePayment(paymentId, form.value("reason")), "toast.reversed", actor);
    }

    @GetMapping("/payments/{paymentId}/rejection")
    ModelAndView decline(@PathVariable PaymentId paymentId, Next next) {
        return reason("/payments/" + paymentId + "/rejection", "payment.decline", paymentId, next)
                .show(Form.blank());
    }

    @PostMapping("/payments/{paymentId}/rejection")
    ModelAndView decline(@PathVariable PaymentId paymentId, Form form, Next next, Actor actor) {
        var page = reason("/payments/" + paymentId + "/rejection", "payment.decline", paymentId, next);
        return send(page, form, new DeclinePayment(paymentId, form.value("reason")), "toast.declined", actor);
    }

    @GetMapping("/payments/{paymentId}/refunds/{refundId}/rejection")
    ModelAndView decline(@PathVariable PaymentId paymentId, @PathVariable RefundId refundId, Next next) {
        return reason(rejection(paymentId, refundId), "payment.decline-refund", paymentId, next)
                .show(Form.blank());
    }

    @PostMapping("/payments/{paymentId}/refunds/{refundId}/rejection")
    ModelAndView decline(
            @PathVariable PaymentId paymentId, @PathVariable RefundId refundId, Form form, Next next, Actor actor) {
        var page = reason(rejection(paymentId, refundId), "payment.decline-refund", paymentId, next);
        return send(page, form, new DeclineRefund(refundId, form.value("reason")), "toast.declined", actor);
    }

    private static String rejection(PaymentId paymentId, RefundId refundId) {
        return "/payments/" + paymentId + "/refunds/" + refundId + "/rejection";
    }

    private ModelAndView send(FormPage page, Form form, PaymentCommand command, String toast, Actor actor) {
        return page.send(form, () -> console.send(command, actor), Toast.of(toast));
    }

    private FormPage reason(String action, String what, PaymentId paymentId, Next next) {
        return console.form("payment/reason", next.or("/payments/" + paymentId))
                .with("action", action)
                .with("what", what);
    }
}
