package rollbook.web.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import rollbook.api.Refused;

/**
 * How the cells of a text are kept apart.
 *
 * @param separator what stands between two cells
 * @param quote what stands around a cell that holds separators, quotes or line ends
 * @param skipped lines before the headings: Excel's {@code sep=;}
 */
record CsvDialect(char separator, char quote, int skipped) {

    static final CsvDialect STANDARD = new CsvDialect(',', '"', 0);

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern ANNOUNCED = Pattern.compile("sep=(.)\r?\n.*", Pattern.DOTALL);

    /**
     * The dialect under which the beginning of a text makes the best table: the same number of cells in every line, and as many
     * as possible.
     *
     * @param sample the beginning of the text
     * @param whole whether it is the whole text; otherwise its last line may be torn
     */
    static CsvDialect of(String sample, boolean whole) {
        var announced = ANNOUNCED.matcher(sample);
        if (announced.matches()) {
            return new CsvDialect(announced.group(1).charAt(0), '"', 1);
        }
        char quote = quote(sample);
        return SEPARATORS.stream()
                .map(separator -> new CsvDialect(separator, quote, 0))
                .map(dialect -> Trial.of(dialect, sample, whole))
                .filter(trial -> trial.columns > 1)
                .max(Comparator.comparing(Trial::even).thenComparing(Trial::columns))
                .map(Trial::dialect)
                .orElse(new CsvDialect(',', quote, 0));
    }

    /** Single quotes only where the headings themselves stand in them. */
    private static char quote(String sample) {
        var firstLine = sample.lines().findFirst().orElse("");
        boolean single = firstLine.length() > 1
                && firstLine.startsWith("'")
                && firstLine.endsWith("'")
                && firstLine.indexOf('"') < 0;
        return single ? '\'' : '"';
    }

    /** How well a dialect fits. */
    private record Trial(CsvDialect dialect, int columns, boolean even) {

        static Trial of(CsvDialect dialect, String sample, boolean whole) {
            int columns = 0;
            boolean even = true;
            try (var csv = new CsvReader(new StringReader(sample), dialect)) {
                var line = csv.next();
                columns = line == null ? 0 : line.cells().size();
                while (line != null) {
                    var next = csv.next();
                    even &= line.cells().size() == columns || line.isBlank() || (next == null && !whole);
                    line = next;
                }
            } catch (Refused _) {
                even &= !whole;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Trial(dialect, columns, even);
        }
    }
}
