/** 课时: lesson hours that are bought in packages and used up by attending lessons. */
@NullMarked
package rollbook.api.hours;

import org.jspecify.annotations.NullMarked;
