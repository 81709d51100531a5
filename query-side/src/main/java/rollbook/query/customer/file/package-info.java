/** One customer's whole file, as it stands or as it stood, and who else is like them. */
@NullMarked
package rollbook.query.customer.file;

import org.jspecify.annotations.NullMarked;
