/** The secrets of one installation. */
@NullMarked
package rollbook.store.keys;

import org.jspecify.annotations.NullMarked;
