package rollbook.web.payment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.payment.PaymentQuery.GetReceipt;
import rollbook.api.payment.PaymentRefusal.NoSuchReceipt;
import rollbook.api.payment.Receipt;
import rollbook.api.payment.ReceiptNumber;
import rollbook.web.Questions;
import rollbook.web.http.Reply;

/** Receipts, for programs. */
@RestController
@RequestMapping("/api/receipts/{number}")
class ReceiptApi {

    private final Questions questions;
    private final ReceiptPaper paper;

    ReceiptApi(Questions questions, ReceiptPaper paper) {
        this.questions = questions;
        this.paper = paper;
    }

    @GetMapping
    Receipt get(
            @PathVariable("number") ReceiptNumber number,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return find(number, position, actor);
    }

    /** The same to print, in the language the asker accepts. */
    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable("number") ReceiptNumber number,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Locale language,
            Actor actor) {
        return file(paper.print(find(number, position, actor), language), number);
    }

    static ResponseEntity<byte[]> file(byte[] pdf, ReceiptNumber number) {
        var name = ContentDisposition.inline()
                .filename("receipt-" + number + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf);
    }

    private Receipt find(ReceiptNumber number, @Nullable Long position, Actor actor) {
        return questions
                .find(new GetReceipt(number), Receipt.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchReceipt(number)));
    }
}
