@NullMarked
package rollbook.query.rebuild;

import org.jspecify.annotations.NullMarked;
