@NullMarked
package rollbook.query.staff;

import org.jspecify.annotations.NullMarked;
