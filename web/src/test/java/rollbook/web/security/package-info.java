@NullMarked
package rollbook.web.security;

import org.jspecify.annotations.NullMarked;
