/** Files that were brought in. */
@NullMarked
package rollbook.query.imports;

import org.jspecify.annotations.NullMarked;
