/** What was said to customers, and whom to call next. */
@NullMarked
package rollbook.query.customer.followup;

import org.jspecify.annotations.NullMarked;
