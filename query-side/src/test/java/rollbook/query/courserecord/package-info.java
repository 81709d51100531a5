/** Lessons and sheets, as the books show them. */
@NullMarked
package rollbook.query.courserecord;

import org.jspecify.annotations.NullMarked;
