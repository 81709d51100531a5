package rollbook.web.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.web.sheets.Sheet;

/**
 * One row of a file, understood as a customer.
 *
 * @param source the row as it stands in the file
 * @param id which customer it is about, by its content
 * @param file what it says
 * @param author who wrote it originally
 * @param createdAt when
 * @param errors what is wrong with it
 */
record ImportRow(
        Sheet.Row source,
        CustomerId id,
        CustomerFile file,
        @Nullable String author,
        @Nullable Instant createdAt,
        List<FieldError> errors) {

    int line() {
        return source.line();
    }
}
