/** Payments: what students have paid, got back and still owe, and the receipts for it. */
@NullMarked
package rollbook.api.payment;

import org.jspecify.annotations.NullMarked;
