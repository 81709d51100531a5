/** Lessons and sheets, told over HTTP. */
@NullMarked
package rollbook.web.courserecord;

import org.jspecify.annotations.NullMarked;
