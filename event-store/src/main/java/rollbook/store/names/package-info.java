/** The names under which facts are stored: words of the school, from a closed list, never names of classes. */
@NullMarked
package rollbook.store.names;

import org.jspecify.annotations.NullMarked;
