package rollbook.web.imports;

import java.io.IOException;
import java.util.List;
import rollbook.web.sheets.Sheet;

/** Customers on their way in, a thousand at a time. */
final class CustomerIntake implements Intake {

    private static final int LOT = 1_000;

    private final Sheet sheet;
    private final RowReader reader;
    private final RowDesk desk;

    CustomerIntake(Sheet sheet, RowReader reader, RowDesk desk) {
        this.sheet = sheet;
        this.reader = reader;
        this.desk = desk;
    }

    /** Also those behind us are read: equal rows are told apart by counting them. */
    @Override
    public void pass(int rows) throws IOException {
        Intake.rows(sheet, rows).forEach(reader::read);
    }

    @Override
    public List<Sheet.Row> next() throws IOException {
        return Intake.rows(sheet, LOT);
    }

    @Override
    public List<Outcome> take(List<Sheet.Row> rows) {
        return desk.take(rows.stream().map(reader::read).toList());
    }
}
