/** Enrolments: for programs and for people. */
@NullMarked
package rollbook.web.enrollment;

import org.jspecify.annotations.NullMarked;
