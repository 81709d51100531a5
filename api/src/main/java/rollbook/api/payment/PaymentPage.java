package rollbook.api.payment;

import java.util.List;
import rollbook.api.Money;
import rollbook.api.Page;

/**
 * One page of the cash book.
 *
 * @param sum of everything the filter shows on all pages, as far as it counts: what waits or was declined does not
 */
public record PaymentPage(List<PaymentRow> items, int page, int size, long total, boolean totalIsExact, Money sum)
        implements Page<PaymentRow> {}
