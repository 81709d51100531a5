/** What the school offers, and where. */
@NullMarked
package rollbook.query.catalog;

import org.jspecify.annotations.NullMarked;
