/** What may be done with lessons, their time in everybody's timetable, and the sheets of their students. */
@NullMarked
package rollbook.command.courserecord;

import org.jspecify.annotations.NullMarked;
