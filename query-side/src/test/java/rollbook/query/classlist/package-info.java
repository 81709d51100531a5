/** Answers about classes, tried. */
@NullMarked
package rollbook.query.classlist;

import org.jspecify.annotations.NullMarked;
