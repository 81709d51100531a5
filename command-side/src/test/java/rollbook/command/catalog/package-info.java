/** Decisions about what the school offers, tried. */
@NullMarked
package rollbook.command.catalog;

import org.jspecify.annotations.NullMarked;
