package rollbook.web.payment;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rollbook.api.Actor;
import rollbook.api.payment.PaymentQuery.GetReceipt;
import rollbook.api.payment.Receipt;
import rollbook.api.payment.ReceiptNumber;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;

/** Receipts: to look at, to print, and as a file. */
@ConsolePages
class ReceiptPages {

    private final Console console;
    private final ReceiptPaper paper;

    ReceiptPages(Console console, ReceiptPaper paper) {
        this.console = console;
        this.paper = paper;
    }

    @GetMapping("/receipts/{number}")
    String look(@PathVariable ReceiptNumber number, Next next, Locale language, Actor actor, Model model) {
        var receipt = console.open(new GetReceipt(number), Receipt.class, actor);
        model.addAttribute("receipt", receipt);
        model.addAttribute("facts", paper.facts(receipt, language));
        model.addAttribute("next", next.or("/payments"));
        return "payment/receipt";
    }

    @GetMapping("/receipts/{number}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable ReceiptNumber number, Locale language, Actor actor) {
        var receipt = console.open(new GetReceipt(number), Receipt.class, actor);
        return ReceiptApi.file(paper.print(receipt, language), number);
    }
}
