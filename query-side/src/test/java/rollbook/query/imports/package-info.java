@NullMarked
package rollbook.query.imports;

import org.jspecify.annotations.NullMarked;
