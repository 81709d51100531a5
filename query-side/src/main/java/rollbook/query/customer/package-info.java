/** What may be seen of customers, and by whom. */
@NullMarked
package rollbook.query.customer;

import org.jspecify.annotations.NullMarked;
