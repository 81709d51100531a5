package rollbook.web.sheets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook of plain text; what does not fit on one sheet goes on in the next under the same headings. */
final class XlsxWriter implements SheetWriter {

    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int FLUSHED = 500;

    private final Workbook workbook;
    private List<String> headings = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    XlsxWriter(OutputStream out) {
        workbook = new Workbook(new Unclosed(out), "Rollbook", "1.0");
        sheet = workbook.newWorksheet("Rollbook");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == 0 && sheets == 1) {
            headings = List.copyOf(cells);
        }
        if (rows == ROWS_OF_A_SHEET) {
            sheet.close();
            sheets++;
            rows = 0;
            sheet = workbook.newWorksheet("Rollbook " + sheets);
            write(headings);
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                // Inline, because a table of shared texts would have to be held as a whole.
                sheet.inlineString(rows, i, XmlText.encode(cells.get(i)));
            }
        }
        rows++;
        if (rows % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
