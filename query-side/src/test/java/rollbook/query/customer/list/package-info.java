@NullMarked
package rollbook.query.customer.list;

import org.jspecify.annotations.NullMarked;
