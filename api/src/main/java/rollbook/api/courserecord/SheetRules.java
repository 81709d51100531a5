package rollbook.api.courserecord;

import java.util.ArrayList;
import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.customer.FileRules;

/** When a row of a sheet is well filled in. */
public final class SheetRules {

    public static final int MOST_ROWS = 10_000;
    public static final int NOTE = 2_000;

    private SheetRules() {}

    /**
     * What is wrong with a row.
     *
     * @param row which, counted from 0
     */
    public static List<FieldError> check(int row, Marks marks) {
        var errors = new ArrayList<FieldError>();
        var note = marks.note();
        if (note != null) {
            var field = "[" + row + "]." + SheetCell.NOTE.wireName();
            if (note.length() > NOTE) {
                errors.add(new FieldError(field, "too-long", "at most " + NOTE + " characters"));
            }
            if (!FileRules.isText(note)) {
                errors.add(new FieldError(field, "not-text", "holds a character that is not text"));
            }
        }
        return errors;
    }
}
