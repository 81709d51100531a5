/** What the person who runs the program sees and starts: for programs and for people. */
@NullMarked
package rollbook.web.operations;

import org.jspecify.annotations.NullMarked;
