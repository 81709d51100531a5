/** What may be done with an enrolment, and how a seat, a contract and the customer's file stay in step. */
@NullMarked
package rollbook.command.enrollment;

import org.jspecify.annotations.NullMarked;
