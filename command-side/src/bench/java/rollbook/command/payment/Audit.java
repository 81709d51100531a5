package rollbook.command.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollbook.api.Money;
import rollbook.api.payment.LedgerEvent;
import rollbook.api.payment.LedgerEvent.InstalmentsAgreed;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.MoneyCarriedIn;
import rollbook.api.payment.LedgerEvent.MoneyCarriedOut;
import rollbook.api.payment.LedgerEvent.PaymentApproved;
import rollbook.api.payment.LedgerEvent.PaymentDeclined;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerEvent.PaymentReversed;
import rollbook.api.payment.LedgerEvent.RefundDeclined;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.LedgerEvent.RefundRequested;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.ReceiptBookEvent.ReceiptIssued;
import rollbook.api.payment.ReceiptNumber;

/**
 * Reads a log as an auditor does, knowing nothing of how it was decided, and adds up: what came in and what went out, for each payment
 * and each ledger, and which receipts there are. Complains of everything that does not fit.
 */
final class Audit {

    private final Map<PaymentId, Money> payments = new HashMap<>();
    private final Map<LedgerId, Money> ledgers = new HashMap<>();
    private final TreeMap<Integer, String> numbers = new TreeMap<>();
    private final Map<ReceiptNumber, String> onReceipts = new HashMap<>();
    private Money tills = Money.ZERO;
    private Money carried = Money.ZERO;
    private long facts;

    Audit read(List<Object> log) {
        for (var event : log) {
            if (event instanceof LedgerEvent one) {
                read(one);
            } else if (event instanceof ReceiptIssued issued) {
                require(numbers.put(issued.number(), issued.entry()) == null, "a number came twice", issued);
                require(issued.receipt().value().endsWith("%06d".formatted(issued.number())), "misprinted", issued);
            }
            facts++;
        }
        return this;
    }

    private void read(LedgerEvent event) {
        switch (event) {
            case PaymentReceived e -> {
                comeIn(e.paymentId(), e.amount());
                tornOff(e.receipt(), e.paymentId().value());
            }
            case PaymentApproved e -> {
                comeIn(e.paymentId(), e.amount());
                tornOff(e.receipt(), e.paymentId().value());
            }
            case PaymentReversed e -> goOut(e.paymentId(), e.amount());
            case RefundPaid e -> {
                goOut(e.paymentId(), e.amount());
                tornOff(e.receipt(), e.refundId().value());
            }
            case MoneyCarriedOut e -> {
                move(e.ledgerId(), negative(e.amount()));
                carried = carried.minus(e.amount());
            }
            case MoneyCarriedIn e -> {
                move(e.ledgerId(), e.amount());
                carried = carried.plus(e.amount());
            }
            case LedgerOpened _,
                    PaymentDrafted _,
                    PaymentDeclined _,
                    RefundRequested _,
                    RefundDeclined _,
                    InstalmentsAgreed _ -> {} // no money moves
        }
    }

    private void comeIn(PaymentId payment, Money amount) {
        require(payments.put(payment, amount) == null, "came in twice", payment);
        move(payment.ledger(), amount);
        tills = tills.plus(amount);
    }

    private void goOut(PaymentId payment, Money amount) {
        var left = payments.getOrDefault(payment, Money.ZERO).minus(amount);
        require(left.amount().signum() >= 0, "more went out than came in", payment);
        payments.put(payment, left);
        move(payment.ledger(), negative(amount));
        tills = tills.minus(amount);
    }

    private void move(LedgerId ledger, Money amount) {
        var now = ledgers.getOrDefault(ledger, Money.ZERO).plus(amount);
        require(now.amount().signum() >= 0, "a ledger is below zero", ledger);
        ledgers.put(ledger, now);
    }

    private void tornOff(ReceiptNumber receipt, String entry) {
        require(onReceipts.put(receipt, entry) == null, "a receipt stands for two entries", receipt);
    }

    /** Closes the books: everything must add up. */
    Audit close() {
        require(carried.isZero(), "money was lost on its way between ledgers", carried);
        require(sum(ledgers).equals(tills), "the ledgers do not make what is in the tills", tills);
        require(sum(payments).equals(tills), "the payments do not make what is in the tills", tills);
        require(numbers.isEmpty() || numbers.firstKey() == 1, "the first number is missing", numbers.size());
        require(numbers.isEmpty() || numbers.lastKey() == numbers.size(), "a number is missing", numbers.size());
        require(onReceipts.size() == numbers.size(), "numbers without money", onReceipts.size());
        numbers.forEach((number, entry) ->
                require(entry.equals(onReceipts.get(ReceiptNumber.of(2026, number))), "wrong receipt", entry));
        return this;
    }

    int receipts() {
        return numbers.size();
    }

    int payments() {
        return payments.size();
    }

    long facts() {
        return facts;
    }

    Money tills() {
        return tills;
    }

    private static Money sum(Map<?, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static Money negative(Money amount) {
        return Money.ZERO.minus(amount);
    }

    private static void require(boolean fits, String complaint, Object what) {
        if (!fits) {
            throw new AssertionError(complaint + ": " + what);
        }
    }
}
