package rollbook.web.payment;

import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.ApproveRefund;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindApprovals;
import rollbook.api.payment.RefundId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** What waits for a second person. */
@ConsolePages
class ApprovalPages {

    private static final String LIST = "/payments/approvals";
    private static final Toast APPROVED = Toast.of("toast.approved");

    private final Console console;

    ApprovalPages(Console console) {
        this.console = console;
    }

    @GetMapping(LIST)
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var page = new ListParameters(address).page(Set.of());
        var found = console.ask(new FindApprovals(page), PaymentPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("list", ListAddress.of(LIST, page));
        return "payment/approvals";
    }

    @PostMapping("/payments/{paymentId}/approval")
    String approve(@PathVariable PaymentId paymentId, Next next, Actor actor) {
        console.send(new ApprovePayment(paymentId), actor);
        return console.leave(next.or(LIST), APPROVED);
    }

    @PostMapping("/payments/{paymentId}/refunds/{refundId}/approval")
    String approve(@PathVariable PaymentId paymentId, @PathVariable RefundId refundId, Next next, Actor actor) {
        console.send(new ApproveRefund(refundId), actor);
        return console.leave(next.or(LIST), APPROVED);
    }
}
