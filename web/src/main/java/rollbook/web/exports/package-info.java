/** Taking customers away as a file: exactly what a filter shows, in a form that can be brought in again. */
@NullMarked
package rollbook.web.exports;

import org.jspecify.annotations.NullMarked;
