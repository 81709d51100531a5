/** What is sealed, and when it can no longer be opened. */
@NullMarked
package rollbook.store.vault;

import org.jspecify.annotations.NullMarked;
