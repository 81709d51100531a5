/** The PostgreSQL that Rollbook brings along, so that a school can start with one file and no database of its own. */
@NullMarked
package rollbook.store.embedded;

import org.jspecify.annotations.NullMarked;
