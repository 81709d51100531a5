/** Classes over HTTP, tried. */
@NullMarked
package rollbook.web.classlist;

import org.jspecify.annotations.NullMarked;
