package rollbook.web.sheets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in comma separated text. */
final class CsvSheet implements Sheet {

    private static final int SAMPLE = 65_536;

    private final CsvReader csv;
    private final SheetForm form;
    private final List<String> headings;

    private CsvSheet(CsvReader csv, SheetForm form, List<String> headings) {
        this.csv = csv;
        this.form = form;
        this.headings = headings;
    }

    static CsvSheet open(Path file, @Nullable String encodingName) throws IOException {
        var encoding = encodingName == null ? TextEncoding.of(file) : TextEncoding.named(file, encodingName);
        var dialect = dialect(file, encoding);
        var csv = new CsvReader(encoding.open(file), dialect);
        try {
            var first = csv.next();
            if (first == null) {
                throw Unreadable.at(1, "an empty file");
            }
            var form = new SheetForm(SheetFormat.CSV, encoding.charset().name(), String.valueOf(dialect.separator()));
            return new CsvSheet(csv, form, Headings.of(first.cells(), first.number()));
        } catch (IOException | RuntimeException e) {
            csv.close();
            throw e;
        }
    }

    private static CsvDialect dialect(Path file, TextEncoding encoding) throws IOException {
        try (var reader = encoding.open(file)) {
            var sample = new char[SAMPLE];
            int filled = 0;
            int read = 0;
            while (read >= 0 && filled < SAMPLE) {
                filled += read;
                read = reader.read(sample, filled, SAMPLE - filled);
            }
            return CsvDialect.of(new String(sample, 0, filled), read < 0);
        } catch (CharacterCodingException _) {
            return CsvDialect.STANDARD;
        }
    }

    @Override
    public SheetForm form() {
        return form;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var line = csv.next();
        while (line != null && line.isBlank() && headings.size() > 1) {
            line = csv.next();
        }
        if (line == null) {
            return null;
        }
        if (line.cells().size() != headings.size()) {
            throw Unreadable.at(line.number(), line.cells().size() + " cells under " + headings.size() + " headings");
        }
        return new Row(line.number(), line.cells());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
