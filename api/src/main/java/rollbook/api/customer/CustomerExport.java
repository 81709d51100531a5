package rollbook.api.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is taken away as a file.
 *
 * @param next what to continue after; absent when this was the last part
 */
public record CustomerExport(
        List<CustomerView> items, @Nullable CustomerId next) {}
