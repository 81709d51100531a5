package rollbook.web.sheets;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of files that tables are brought in and taken away as. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Begins a table; it is written row by row and never held as a whole. */
    public SheetWriter to(OutputStream out) throws IOException {
        return this == CSV ? new CsvWriter(out) : new XlsxWriter(out);
    }
}
