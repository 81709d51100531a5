package rollbook.web.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;

/**
 * One row of a file, understood as a row of a sheet.
 *
 * @param line of the file where it stands
 * @param day which day of the class; absent where it says none
 * @param date on which it was; absent where it does not say
 * @param outline what the lesson was about
 * @param homework what the students did afterwards
 * @param marks what it says about the student; an empty cell says nothing
 * @param errors what is wrong with it
 */
record MarkRow(
        int line,
        @Nullable Integer day,
        @Nullable LocalDate date,
        @Nullable String outline,
        @Nullable String homework,
        Marks marks,
        List<FieldError> errors) {

    /** The cells it says something about. */
    Set<SheetCell> given() {
        var given = EnumSet.noneOf(SheetCell.class);
        for (var cell : SheetCell.values()) {
            if (marks.in(cell) != null) {
                given.add(cell);
            }
        }
        return given;
    }
}
