/** Decisions about enrolments, tried. */
@NullMarked
package rollbook.command.enrollment;

import org.jspecify.annotations.NullMarked;
