/** How many lesson hours are left: what was bought, less what attendance has used up. */
@NullMarked
package rollbook.query.hours;

import org.jspecify.annotations.NullMarked;
