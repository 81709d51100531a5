package rollbook.api.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;

/**
 * What stands on a receipt. Names are those of the moment it was issued, so that it reads the same whenever it is printed.
 *
 * @param type a payment or a refund
 * @param issuedOn the day it was issued
 * @param receivedOn the day the money changed hands
 * @param payer what the student was called
 * @param amount above zero
 * @param course what was paid for, where it was a course
 * @param note what was written beside it; the reason of a refund
 * @param issuedBy who took the money, or gave it back
 */
public record Receipt(
        ReceiptNumber number,
        EntryType type,
        LocalDate issuedOn,
        LocalDate receivedOn,
        String payer,
        Money amount,
        PaymentKind kind,
        @Nullable PaymentMethod method,
        @Nullable String course,
        @Nullable String note,
        String issuedBy) {}
