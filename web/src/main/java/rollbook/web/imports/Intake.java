package rollbook.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rollbook.web.sheets.Sheet;

/** The rows of one file on their way in, some at a time. */
interface Intake {

    /** Goes past so many rows, which were dealt with before a restart. */
    void pass(int rows) throws IOException;

    /** The next rows that are dealt with together; none at the end. */
    List<Sheet.Row> next() throws IOException;

    /** Deals with the rows that came last; one outcome for each, in their order. */
    List<Outcome> take(List<Sheet.Row> rows);

    /** So many rows of a file, fewer only at its end. */
    static List<Sheet.Row> rows(Sheet sheet, int most) throws IOException {
        var rows = new ArrayList<Sheet.Row>();
        while (rows.size() < most) {
            var row = sheet.next();
            if (row == null) {
                return rows;
            }
            rows.add(row);
        }
        return rows;
    }
}
