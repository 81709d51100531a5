/** Lessons and sheets, tried out. */
@NullMarked
package rollbook.command.courserecord;

import org.jspecify.annotations.NullMarked;
