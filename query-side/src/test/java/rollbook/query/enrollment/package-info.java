/** What is answered about enrolments. */
@NullMarked
package rollbook.query.enrollment;

import org.jspecify.annotations.NullMarked;
