@NullMarked
package rollbook.query.customer.file;

import org.jspecify.annotations.NullMarked;
