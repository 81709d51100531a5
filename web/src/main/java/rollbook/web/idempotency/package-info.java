/** Asking again: the same key and request give the same answer, and what was asked happens once. */
@NullMarked
package rollbook.web.idempotency;

import org.jspecify.annotations.NullMarked;
