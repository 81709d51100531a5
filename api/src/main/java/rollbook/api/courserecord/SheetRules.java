package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

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
        var errors = new FieldErrors();
        errors.text("[" + row + "]." + SheetCell.NOTE.wireName(), marks.note(), NOTE);
        return errors.found();
    }
}
