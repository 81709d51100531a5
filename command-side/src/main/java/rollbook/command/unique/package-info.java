/** Values that only one thing in the school may bear: taken and given back together with what bears them. */
@NullMarked
package rollbook.command.unique;

import org.jspecify.annotations.NullMarked;
