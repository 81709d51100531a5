/** The secrets of one installation, tried. */
@NullMarked
package rollbook.store.keys;

import org.jspecify.annotations.NullMarked;
