/** The page of a student, and the report card they take home. */
@NullMarked
package rollbook.web.student;

import org.jspecify.annotations.NullMarked;
