package rollbook.web.imports;

import java.util.Locale;
import rollbook.api.FieldError;
import rollbook.api.Refusal;

/** A row the school said no to, in the words of the error file. */
final class RefusedRow {

    private RefusedRow() {}

    /** {@code NotTheHolder} becomes {@code not the holder}. */
    static FieldError error(Refusal refusal) {
        var name = refusal.getClass().getSimpleName();
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new FieldError("", words, words.replace('-', ' '));
    }
}
