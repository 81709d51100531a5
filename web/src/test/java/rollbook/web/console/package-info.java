/** What all pages share, tried out. */
@NullMarked
package rollbook.web.console;

import org.jspecify.annotations.NullMarked;
