@NullMarked
package rollbook.query.customer.erasure;

import org.jspecify.annotations.NullMarked;
