/** The database that Rollbook brings along, treated badly. */
@NullMarked
package rollbook.store.embedded;

import org.jspecify.annotations.NullMarked;
