@NullMarked
package rollbook.web.customer;

import org.jspecify.annotations.NullMarked;
