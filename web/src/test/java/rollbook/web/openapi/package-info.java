@NullMarked
package rollbook.web.openapi;

import org.jspecify.annotations.NullMarked;
