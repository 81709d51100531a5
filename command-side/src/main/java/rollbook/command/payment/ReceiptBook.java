package rollbook.command.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.ReceiptBookEvent;
import rollbook.api.payment.ReceiptBookEvent.ReceiptBookOpened;
import rollbook.api.payment.ReceiptBookEvent.ReceiptIssued;
import rollbook.api.payment.ReceiptBookEvent.ReceiptsCounted;
import rollbook.api.payment.ReceiptBookId;
import rollbook.api.payment.ReceiptNumber;

/**
 * The book that the receipts of one year are torn from, one number after the other. A number is given away in the same unit of work as
 * the money it is for, so none is ever left out and none given twice.
 */
@AggregateRoot
final class ReceiptBook {

    @AggregateIdentifier
    private @Nullable ReceiptBookId id;

    private int year;
    private int last;

    void openFor(int newYear) {
        if (id == null) {
            apply(new ReceiptBookOpened(ReceiptBookId.of(newYear), newYear));
        }
    }

    ReceiptNumber issue(ReceiptBookId bookId, LedgerId ledgerId, String entry) {
        var number = last + 1;
        var receipt = ReceiptNumber.of(year, number);
        apply(new ReceiptIssued(bookId, number, receipt, ledgerId, entry));
        return receipt;
    }

    /** The whole book in one record, so that its history need not be read from the start. */
    static ReceiptBookEvent count(List<ReceiptBookEvent> history) {
        var book = new ReceiptBook();
        history.forEach(book::evolve);
        return new ReceiptsCounted(history.getLast().bookId(), book.year, book.last);
    }

    @EventSourcingHandler
    void evolve(ReceiptBookEvent event) {
        id = event.bookId();
        switch (event) {
            case ReceiptBookOpened e -> year = e.year();
            case ReceiptIssued e -> last = e.number();
            case ReceiptsCounted e -> {
                year = e.year();
                last = e.last();
            }
        }
    }
}
