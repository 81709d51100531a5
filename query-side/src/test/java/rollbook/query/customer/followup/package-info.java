@NullMarked
package rollbook.query.customer.followup;

import org.jspecify.annotations.NullMarked;
