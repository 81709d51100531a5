package rollbook.web.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import rollbook.api.Refused;

/** A table in an Excel workbook: its first visible sheet, and those behind it that go on under the same headings. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Sheet> sheets;
    private final List<String> headings;
    private Stream<org.dhatim.fastexcel.reader.Row> stream = Stream.empty();
    private Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
    private int line;

    private XlsxSheet(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .iterator();
        this.headings = nextHeadings();
    }

    static XlsxSheet open(Path file) throws IOException {
        ZipBounds.check(file);
        try {
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            try {
                return new XlsxSheet(workbook);
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            throw Unreadable.file("a damaged Excel workbook");
        }
    }

    @Override
    public SheetForm form() {
        return new SheetForm(SheetFormat.XLSX, null, null);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            var cells = nextCells();
            while (cells == null && sheets.hasNext() && nextHeadings().equals(headings)) {
                cells = nextCells();
            }
            return cells == null ? null : new Row(line, fitted(cells));
        } catch (ExcelReaderException | UncheckedIOException | IndexOutOfBoundsException | ClassCastException _) {
            throw Unreadable.at(line + 1, "a damaged Excel workbook");
        }
    }

    private List<String> nextHeadings() throws IOException {
        if (!sheets.hasNext()) {
            throw Unreadable.at(1, "an empty workbook");
        }
        stream.close();
        stream = sheets.next().openStream();
        rows = stream.iterator();
        line = 0;
        var first = nextCells();
        if (first == null) {
            return stopOrRefuse();
        }
        return Headings.of(first, line);
    }

    /** An empty sheet behind the table only ends it. */
    @SuppressWarnings("NullAway") // the headings are still absent while the first sheet is opened
    private List<String> stopOrRefuse() {
        if (headings == null) {
            throw Unreadable.at(1, "an empty sheet");
        }
        return List.of();
    }

    /** The cells of the next row that has any, without the empty ones at its end. */
    private @Nullable List<String> nextCells() {
        while (rows.hasNext()) {
            var row = rows.next();
            line = row.getRowNum();
            var cells = new ArrayList<String>();
            for (var cell : row) {
                cells.add(cell == null ? "" : XlsxCell.text(cell));
            }
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (!cells.isEmpty()) {
                return cells;
            }
        }
        return null;
    }

    private List<String> fitted(List<String> cells) {
        if (cells.size() > headings.size()) {
            throw Unreadable.at(line, cells.size() + " cells under " + headings.size() + " headings");
        }
        while (cells.size() < headings.size()) {
            cells.add("");
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
