/** What the school offers, and where: branches and courses with their prices. */
@NullMarked
package rollbook.api.catalog;

import org.jspecify.annotations.NullMarked;
