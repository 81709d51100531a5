/** The people who work at the school: who they are, what they do, how many customers they hold. */
@NullMarked
package rollbook.query.staff;

import org.jspecify.annotations.NullMarked;
