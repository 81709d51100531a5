package rollbook.api.courserecord;

import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerId;

/**
 * A student, as teachers refer to them.
 *
 * @param id the customer's file
 * @param name absent where the file tells none
 */
public record StudentName(CustomerId id, @Nullable String name) {}
