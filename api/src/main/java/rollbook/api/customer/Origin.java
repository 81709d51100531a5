package rollbook.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;
import rollbook.api.imports.ImportId;

/**
 * Where a file came from when it was not written here.
 *
 * @param importId the import that brought it
 * @param author who wrote it originally, as the old program spelled them
 * @param createdAt when it was written originally
 */
public record Origin(
        ImportId importId,
        @Personal @Nullable String author,
        @Nullable Instant createdAt) {}
