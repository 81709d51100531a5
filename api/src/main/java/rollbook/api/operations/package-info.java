/** What the person who runs the program can see and start. */
@NullMarked
package rollbook.api.operations;

import org.jspecify.annotations.NullMarked;
