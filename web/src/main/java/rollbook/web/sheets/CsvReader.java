package rollbook.web.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma separated text by the letter of RFC 4180: a quote may only stand around a whole cell, and is doubled inside one. Known
 * libraries forgive more, and a forgiven quote shifts the cells of somebody's file.
 */
final class CsvReader implements Closeable {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int MOST_CELLS = 2_000;
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final char quote;
    private final char[] buffer = new char[32_768];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int filled;
    private int line = 1;
    private int ended;

    CsvReader(Reader reader, CsvDialect dialect) throws IOException {
        this.reader = reader;
        this.separator = dialect.separator();
        this.quote = dialect.quote();
        for (int i = 0; i < dialect.skipped(); i++) {
            skipLine();
        }
    }

    /** The next line of cells (it may span several lines of text); none at the end. */
    @Nullable
    Line next() throws IOException {
        int first = read();
        if (first == END) {
            return null;
        }
        int start = line;
        var cells = new ArrayList<String>();
        cells.add(cell(first));
        while (ended == separator) {
            if (cells.size() == MOST_CELLS) {
                throw Unreadable.at(start, "a line of more than " + MOST_CELLS + " cells");
            }
            cells.add(cell(read()));
        }
        return new Line(start, cells);
    }

    private String cell(int first) throws IOException {
        cell.setLength(0);
        if (first == quote) {
            quoted();
        } else {
            plain(first);
        }
        return cell.toString();
    }

    private void plain(int first) throws IOException {
        int c = first;
        while (!ends(c)) {
            if (c == quote) {
                throw Unreadable.at(line, "a quote inside a cell that does not begin with one");
            }
            append(c);
            c = read();
        }
    }

    private void quoted() throws IOException {
        int opened = line;
        while (true) {
            int c = read();
            if (c == END) {
                throw Unreadable.at(opened, "a quote that is never closed");
            }
            if (c == quote) {
                int next = read();
                if (ends(next)) {
                    return;
                }
                if (next != quote) {
                    throw Unreadable.at(line, "text after a closing quote");
                }
            } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
            }
            append(c);
        }
    }

    /** Whether a character ends the cell; a line end is eaten whole. */
    private boolean ends(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        if (c == '\r' || c == '\n') {
            line++;
            ended = '\n';
            return true;
        }
        ended = c;
        return c == separator || c == END;
    }

    private void append(int c) {
        if (cell.length() == LONGEST_CELL) {
            throw Unreadable.at(line, "a cell of more than " + LONGEST_CELL + " characters");
        }
        if (c == 0) {
            throw Unreadable.at(line, "bytes that are no text");
        }
        cell.append((char) c);
    }

    private void skipLine() throws IOException {
        int c = read();
        while (c != END && c != '\n') {
            c = read();
        }
        line++;
    }

    private int read() throws IOException {
        return at < filled || fill() ? buffer[at++] : END;
    }

    private int peek() throws IOException {
        return at < filled || fill() ? buffer[at] : END;
    }

    private boolean fill() throws IOException {
        try {
            filled = reader.read(buffer, 0, buffer.length);
        } catch (CharacterCodingException _) {
            throw Unreadable.at(line, "bytes that are no text in this encoding");
        }
        at = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Cells, and the line of text they begin in. */
    record Line(int number, List<String> cells) {

        /** Nothing between two line ends. */
        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isEmpty();
        }
    }
}
