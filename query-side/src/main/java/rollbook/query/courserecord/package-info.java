/** Lessons, sheets, who was there and how they did. */
@NullMarked
package rollbook.query.courserecord;

import org.jspecify.annotations.NullMarked;
