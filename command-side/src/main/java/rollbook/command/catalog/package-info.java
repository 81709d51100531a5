/** Who decides what the school offers and where. */
@NullMarked
package rollbook.command.catalog;

import org.jspecify.annotations.NullMarked;
