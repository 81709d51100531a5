package rollbook.web.imports;

import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
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

    /** The school said no to it. */
    static Outcome refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotNow _ -> throw new Refused(refusal);
            case Refusal.Malformed(var errors) -> new Failed(errors);
            default -> new Failed(List.of(RefusedRow.error(refusal)));
        };
    }

    default ImportCounts addedTo(ImportCounts counts) {
        return new ImportCounts(
                counts.rows(),
                counts.created() + (this instanceof Created ? 1 : 0),
                counts.updated() + (this instanceof Updated ? 1 : 0),
                counts.skipped() + (this instanceof Skipped ? 1 : 0),
                counts.failed() + (this instanceof Failed ? 1 : 0));
    }
}
