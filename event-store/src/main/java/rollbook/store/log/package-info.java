/** The event log: appended in the order of commits, read by position, none skipped. */
@NullMarked
package rollbook.store.log;

import org.jspecify.annotations.NullMarked;
