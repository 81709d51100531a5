/** A real PostgreSQL for every test that wants one. */
@NullMarked
package rollbook.store.testing;

import org.jspecify.annotations.NullMarked;
