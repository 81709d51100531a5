/** What was erased, and everything there is about somebody who asks. */
@NullMarked
package rollbook.query.customer.erasure;

import org.jspecify.annotations.NullMarked;
