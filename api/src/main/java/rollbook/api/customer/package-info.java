/** Customers: their files, who holds them, and what was said to them. */
@NullMarked
package rollbook.api.customer;

import org.jspecify.annotations.NullMarked;
