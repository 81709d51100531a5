@NullMarked
package rollbook.web.idempotency;

import org.jspecify.annotations.NullMarked;
