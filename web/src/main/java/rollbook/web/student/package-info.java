/** The page of one student: everything about them that the reader may see, put together from all areas. */
@NullMarked
package rollbook.web.student;

import org.jspecify.annotations.NullMarked;
