/** The people who work at the school: for programs and for people. */
@NullMarked
package rollbook.web.staff;

import org.jspecify.annotations.NullMarked;
