/** How the projections are, for the person who runs the program: how far they have read, what they could not take in. */
@NullMarked
package rollbook.query.operations;

import org.jspecify.annotations.NullMarked;
