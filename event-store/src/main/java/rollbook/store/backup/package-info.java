/**
 * Copies of everything that cannot be made anew: the log, the keys, who may log in, what is being imported. What projections keep is left
 * out: it is built anew from the log.
 */
@NullMarked
package rollbook.store.backup;

import org.jspecify.annotations.NullMarked;
