package rollbook.command.payment;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.ReceiptBookId;
import rollbook.api.payment.ReceiptNumber;
import rollbook.command.Aggregates;

/** The books of receipts, one for each year; a new one is begun with the year's first receipt. */
record ReceiptBooks(Repository<ReceiptBook> books, Clock clock) {

    /** Takes this year's book in hand before any ledger, because everybody wants it. */
    void reserve() {
        open();
    }

    /** Tears off the next receipt. */
    ReceiptNumber issue(LedgerId ledgerId, String entry) {
        var bookId = ReceiptBookId.of(year());
        return open().invoke(book -> book.issue(bookId, ledgerId, entry));
    }

    private Aggregate<ReceiptBook> open() {
        var year = year();
        var book = Aggregates.openOrBegin(books, ReceiptBookId.of(year), ReceiptBook::new);
        book.execute(begun -> begun.openFor(year));
        return book;
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }
}
