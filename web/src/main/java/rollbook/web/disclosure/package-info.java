/**
 * What leaves the school's books in bulk: exports, lists in clear, checks for people already known. Everybody has a share of a day,
 * is asked for a reason, and the boss can look at what was shown to whom.
 */
@NullMarked
package rollbook.web.disclosure;

import org.jspecify.annotations.NullMarked;
