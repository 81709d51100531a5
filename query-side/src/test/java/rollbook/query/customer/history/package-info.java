@NullMarked
package rollbook.query.customer.history;

import org.jspecify.annotations.NullMarked;
