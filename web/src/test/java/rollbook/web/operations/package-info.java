@NullMarked
package rollbook.web.operations;

import org.jspecify.annotations.NullMarked;
