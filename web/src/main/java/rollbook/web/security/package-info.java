/** Who is at the door: log-in by form and by token, and who that makes of them. */
@NullMarked
package rollbook.web.security;

import org.jspecify.annotations.NullMarked;
