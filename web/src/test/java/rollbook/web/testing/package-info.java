/** The whole program over real HTTP on a real PostgreSQL, for tests. */
@NullMarked
package rollbook.web.testing;

import org.jspecify.annotations.NullMarked;
