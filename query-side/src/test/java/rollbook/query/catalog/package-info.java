/** Answers about branches and courses, tried. */
@NullMarked
package rollbook.query.catalog;

import org.jspecify.annotations.NullMarked;
