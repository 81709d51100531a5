/** The log on a real PostgreSQL. */
@NullMarked
package rollbook.store.log;

import org.jspecify.annotations.NullMarked;
