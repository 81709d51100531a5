/** Who begins to work at the school, what they do there, and what happens when they leave. */
@NullMarked
package rollbook.command.staff;

import org.jspecify.annotations.NullMarked;
