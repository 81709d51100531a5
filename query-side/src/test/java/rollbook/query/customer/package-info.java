@NullMarked
package rollbook.query.customer;

import org.jspecify.annotations.NullMarked;
