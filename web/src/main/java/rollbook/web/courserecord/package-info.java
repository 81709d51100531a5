/** Lessons, sheets and timetables: for programs and for people. */
@NullMarked
package rollbook.web.courserecord;

import org.jspecify.annotations.NullMarked;
