/** 课程记录: lessons, their timetable, and what every student did in them. */
@NullMarked
package rollbook.api.courserecord;

import org.jspecify.annotations.NullMarked;
