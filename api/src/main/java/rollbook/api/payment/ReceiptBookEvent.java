package rollbook.api.payment;

import rollbook.api.Event;

/** What has happened to the book of one year's receipts. */
public sealed interface ReceiptBookEvent extends Event {

    ReceiptBookId bookId();

    /** The year's first receipt was about to be written. */
    record ReceiptBookOpened(ReceiptBookId bookId, int year) implements ReceiptBookEvent {}

    /**
     * The next number was given away.
     *
     * @param number counted from 1, each once
     * @param entry the payment or refund that the receipt is for
     */
    record ReceiptIssued(ReceiptBookId bookId, int number, ReceiptNumber receipt, LedgerId ledgerId, String entry)
            implements ReceiptBookEvent {}

    /**
     * The book was summed up, so that its history need not be read from the start: stored as a snapshot, never in the log.
     *
     * @param last the number given away last
     */
    record ReceiptsCounted(ReceiptBookId bookId, int year, int last) implements ReceiptBookEvent {}
}
