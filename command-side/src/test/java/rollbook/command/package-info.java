/** Decisions, tried: a school in memory, its story, and the rules that hold for every decision. */
@NullMarked
package rollbook.command;

import org.jspecify.annotations.NullMarked;
