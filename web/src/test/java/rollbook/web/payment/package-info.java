/** The stories of money over HTTP. */
@NullMarked
package rollbook.web.payment;

import org.jspecify.annotations.NullMarked;
