/** What the store promises before it starts. */
@NullMarked
package rollbook.store;

import org.jspecify.annotations.NullMarked;
