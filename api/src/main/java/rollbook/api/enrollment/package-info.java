/** Enrolments: who sits in which class, on which contract, and who waits for a seat. */
@NullMarked
package rollbook.api.enrollment;

import org.jspecify.annotations.NullMarked;
