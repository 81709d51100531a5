package rollbook.query.payment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.Instalment;
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
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentKind;
import rollbook.query.Fact;
import rollbook.query.MissingRow;

/** One ledger with all its lines. */
final class Book {

    final String id;
    final PaidFor paidFor;
    final String currency;
    long version;
    List<Instalment> instalments = List.of();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    Book(String id, PaidFor paidFor, String currency) {
        this.id = id;
        this.paidFor = paidFor;
        this.currency = currency;
    }

    /** A line that stands in the table. */
    void known(Entry entry) {
        entries.put(entry.id(), entry);
    }

    /** What has been paid and not given back. */
    Money paid() {
        return sum(entries.values().stream().filter(Entry::counts).toList());
    }

    /** What waits to come in. */
    Money waiting() {
        return sum(entries.values().stream()
                .filter(entry -> entry.isWaiting() && entry.type() == EntryType.PAYMENT)
                .toList());
    }

    private Money sum(List<Entry> some) {
        return some.stream().map(Entry::amount).reduce(Amounts.zero(currency), Money::plus);
    }

    /** The lines that have been written or rewritten since the book was read. */
    Collection<Entry> changes() {
        return changed.stream().map(entries::get).map(Objects::requireNonNull).toList();
    }

    static Book after(@Nullable Book known, Fact fact, ZoneId zone) {
        var event = (LedgerEvent) fact.event();
        var book = known;
        if (event instanceof LedgerOpened opened) {
            book = new Book(opened.ledgerId().value(), opened.paidFor(), opened.currency());
        }
        if (book == null) {
            throw new MissingRow(fact);
        }
        book.version = fact.version();
        book.happened(event, fact, LocalDate.ofInstant(fact.at(), zone));
        return book;
    }

    private void happened(LedgerEvent event, Fact fact, LocalDate day) {
        switch (event) {
            case LedgerOpened _ -> {} // it is empty
            case PaymentDrafted e -> write(new Lines(this, fact, day).drafted(e));
            case PaymentReceived e -> write(new Lines(this, fact, day).received(e));
            case PaymentApproved e ->
                write(entry(e.paymentId().value(), fact).approved(e.receipt(), fact.at(), fact.by(), version));
            case PaymentDeclined e ->
                write(entry(e.paymentId().value(), fact).declined(e.reason(), fact.by(), version));
            case PaymentReversed e -> {
                var payment = entry(e.paymentId().value(), fact);
                write(payment.reversed(version));
                write(new Lines(this, fact, day).reversal(payment, e));
            }
            case RefundRequested e ->
                write(new Lines(this, fact, day)
                        .refund(entry(e.paymentId().value(), fact), e.refundId(), e.amount(), e.reason()));
            case RefundPaid e -> refunded(e, fact, day);
            case RefundDeclined e -> write(entry(e.refundId().value(), fact).declined(e.reason(), fact.by(), version));
            case MoneyCarriedOut e ->
                write(new Lines(this, fact, day).carried(EntryType.CARRIED_OUT, Amounts.negated(e.amount())));
            case MoneyCarriedIn e -> write(new Lines(this, fact, day).carried(EntryType.CARRIED_IN, e.amount()));
            case InstalmentsAgreed e -> instalments = e.instalments();
        }
    }

    private void refunded(RefundPaid event, Fact fact, LocalDate day) {
        var asked = entries.get(event.refundId().value());
        write(
                asked == null
                        ? new Lines(this, fact, day)
                                .refund(
                                        entry(event.paymentId().value(), fact),
                                        event.refundId(),
                                        event.amount(),
                                        event.reason())
                                .approved(event.receipt(), fact.at(), null, version)
                        : asked.approved(event.receipt(), fact.at(), fact.by(), version));
    }

    private void write(Entry entry) {
        entries.put(entry.id(), entry);
        changed.add(entry.id());
    }

    private Entry entry(String entryId, Fact fact) {
        var entry = entries.get(entryId);
        if (entry == null) {
            throw new MissingRow(fact);
        }
        return entry;
    }

    /** What money that goes from ledger to ledger is: tuition where there is a place, else a deposit. */
    PaymentKind kindOfCarried() {
        return paidFor.enrollmentId() == null ? PaymentKind.DEPOSIT : PaymentKind.TUITION;
    }

    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }
}
