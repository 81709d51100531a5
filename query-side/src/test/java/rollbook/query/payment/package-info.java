/** What is answered about money. */
@NullMarked
package rollbook.query.payment;

import org.jspecify.annotations.NullMarked;
