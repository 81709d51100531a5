@NullMarked
package rollbook.store.backup;

import org.jspecify.annotations.NullMarked;
