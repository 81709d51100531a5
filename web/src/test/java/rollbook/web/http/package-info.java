@NullMarked
package rollbook.web.http;

import org.jspecify.annotations.NullMarked;
