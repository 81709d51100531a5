/** Enrolments as programs and people see them, tried. */
@NullMarked
package rollbook.web.enrollment;

import org.jspecify.annotations.NullMarked;
