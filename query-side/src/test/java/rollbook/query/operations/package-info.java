@NullMarked
package rollbook.query.operations;

import org.jspecify.annotations.NullMarked;
