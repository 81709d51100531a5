/** Values that only one thing in the school may bear at a time. */
@NullMarked
package rollbook.api.unique;

import org.jspecify.annotations.NullMarked;
