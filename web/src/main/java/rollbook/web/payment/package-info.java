/** Money: the cash book, receipts, approvals, instalments and who owes what. */
@NullMarked
package rollbook.web.payment;

import org.jspecify.annotations.NullMarked;
