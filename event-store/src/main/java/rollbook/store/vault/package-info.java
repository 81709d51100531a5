/**
 * What is known about people is sealed here on its way to the log, each person's under a key of their own: when the key is
 * shredded, nobody can read it any more, wherever a copy of the log may lie.
 */
@NullMarked
package rollbook.store.vault;

import org.jspecify.annotations.NullMarked;
