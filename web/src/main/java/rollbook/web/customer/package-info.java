/** Customers, contacts and follow-ups: for programs and for people. */
@NullMarked
package rollbook.web.customer;

import org.jspecify.annotations.NullMarked;
