/** Decisions about classes, tried. */
@NullMarked
package rollbook.command.classlist;

import org.jspecify.annotations.NullMarked;
