package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import rollbook.api.Money;

/**
 * One payment with everything that became of it.
 *
 * @param line the payment as a line of the cash book
 * @param refunded how much of it was given back
 * @param refundable how much of it could still be given back
 * @param entries refunds and reversal, oldest first
 */
public record PaymentView(@JsonUnwrapped PaymentRow line, Money refunded, Money refundable, List<PaymentRow> entries) {}
