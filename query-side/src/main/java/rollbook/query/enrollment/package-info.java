/** The books about enrolments: who sits where, on which contract, and who waits. */
@NullMarked
package rollbook.query.enrollment;

import org.jspecify.annotations.NullMarked;
