/** Branches and courses over HTTP, tried. */
@NullMarked
package rollbook.web.catalog;

import org.jspecify.annotations.NullMarked;
