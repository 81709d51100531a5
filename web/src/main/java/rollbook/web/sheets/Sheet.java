package rollbook.web.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in a file: its headings, and its rows from the top to the bottom. */
public interface Sheet extends Closeable {

    /**
     * Opens the table of a file, whatever its name says it is.
     *
     * @param encoding of a text, if somebody knows it; otherwise it is recognised
     * @throws rollbook.api.Refused with {@code UnreadableFile} if there is no table in it
     */
    static Sheet open(Path file, @Nullable String encoding) throws IOException {
        return switch (FileKind.of(file)) {
            case TEXT -> CsvSheet.open(file, encoding);
            case XLSX -> XlsxSheet.open(file);
        };
    }

    SheetForm form();

    /** The headings, without doubles: a heading that stands there twice is told apart by a number. */
    List<String> headings();

    /**
     * The next row, with exactly one cell for every heading; none at the end.
     *
     * @throws rollbook.api.Refused with {@code UnreadableFile} and the line where the table breaks off
     */
    @Nullable
    Row next() throws IOException;

    /**
     * One row.
     *
     * @param line of the file where it stands, counted from 1
     * @param cells as they are written; empty ones are empty text
     */
    record Row(int line, List<String> cells) {}
}
