package rollbook.web.imports;

import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.imports.ImportCounts;

/** What became of one row. */
sealed interface Outcome {

    /** A file was opened. */
    record Created() implements Outcome {}

    /** A known file was corrected. */
    record Updated() implements Outcome {}

    /** It said nothing new. */
    record Skipped() implements Outcome {}

    /** It could not be taken. */
    record Failed(List<FieldError> errors) implements Outcome {}

    default ImportCounts addedTo(ImportCounts counts) {
        return new ImportCounts(
                counts.rows(),
                counts.created() + (this instanceof Created ? 1 : 0),
                counts.updated() + (this instanceof Updated ? 1 : 0),
                counts.skipped() + (this instanceof Skipped ? 1 : 0),
                counts.failed() + (this instanceof Failed ? 1 : 0));
    }
}
