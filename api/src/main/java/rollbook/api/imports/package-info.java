/** Bringing in customers from files, and taking them out again. */
@NullMarked
package rollbook.api.imports;

import org.jspecify.annotations.NullMarked;
