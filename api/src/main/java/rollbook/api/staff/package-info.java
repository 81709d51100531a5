/** The people who work at the school, and what they may do. */
@NullMarked
package rollbook.api.staff;

import org.jspecify.annotations.NullMarked;
