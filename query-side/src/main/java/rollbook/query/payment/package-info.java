/** What students have paid, got back and still owe: the cash book and what is summed up from it. */
@NullMarked
package rollbook.query.payment;

import org.jspecify.annotations.NullMarked;
