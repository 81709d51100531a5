/** How the school's no is said over HTTP: problems after RFC 9457, made in one place. */
@NullMarked
package rollbook.web.problem;

import org.jspecify.annotations.NullMarked;
