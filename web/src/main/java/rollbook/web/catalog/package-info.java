/** What the school offers and where: for programs and for people. */
@NullMarked
package rollbook.web.catalog;

import org.jspecify.annotations.NullMarked;
