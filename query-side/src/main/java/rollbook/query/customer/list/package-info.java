/** The list of customers: pool, own and all; search, filters, sorting, counts and pages at a million customers. */
@NullMarked
package rollbook.query.customer.list;

import org.jspecify.annotations.NullMarked;
