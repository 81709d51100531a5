/** Where facts are kept: the event log on PostgreSQL and everything Axon needs to use it. */
@NullMarked
package rollbook.store;

import org.jspecify.annotations.NullMarked;
