/** The names and the shapes of what is stored, held against what has ever been stored. */
@NullMarked
package rollbook.store.names;

import org.jspecify.annotations.NullMarked;
