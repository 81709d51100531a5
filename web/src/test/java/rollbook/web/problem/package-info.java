@NullMarked
package rollbook.web.problem;

import org.jspecify.annotations.NullMarked;
