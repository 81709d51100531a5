/** What waits for somebody today. */
@NullMarked
package rollbook.query.customer.workbench;

import org.jspecify.annotations.NullMarked;
