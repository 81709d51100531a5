/** Claims that were refused: who wanted which customer, when, and why they did not get them. */
@NullMarked
package rollbook.query.customer.refused;

import org.jspecify.annotations.NullMarked;
