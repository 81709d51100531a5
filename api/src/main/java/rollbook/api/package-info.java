/** The language of the school: what may be asked, what has happened, what is refused and what is shown. */
@NullMarked
package rollbook.api;

import org.jspecify.annotations.NullMarked;
