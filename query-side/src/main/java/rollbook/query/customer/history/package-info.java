/** Everything that ever happened to one customer. */
@NullMarked
package rollbook.query.customer.history;

import org.jspecify.annotations.NullMarked;
