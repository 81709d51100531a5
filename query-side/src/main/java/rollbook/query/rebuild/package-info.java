/** Building projections anew beside those that serve, and putting them in their place when they have caught up. */
@NullMarked
package rollbook.query.rebuild;

import org.jspecify.annotations.NullMarked;
