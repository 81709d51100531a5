/** What the school sees: how projections take events in, who may ask, and how long an answer waits for what the asker has done. */
@NullMarked
package rollbook.query;

import org.jspecify.annotations.NullMarked;
