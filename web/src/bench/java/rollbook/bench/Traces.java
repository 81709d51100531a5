package rollbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Looks for words that must not be anywhere any more: in every byte of every file, in every row of every table.
 *
 * @param words plain letters and digits
 */
record Traces(List<String> words) {

    private static final int PART = 1 << 22;
    private static final int LONGEST_WORD = 64;

    /** How many of the files below a folder hold one of the words; which ones is printed. */
    int inFiles(Path folder, Path... leftOut) throws IOException {
        var found = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> List.of(leftOut).stream().noneMatch(file::startsWith))
                    .toList()) {
                if (isIn(file)) {
                    IO.println("  found in " + folder.relativize(file));
                    found++;
                }
            }
        }
        return found;
    }

    private boolean isIn(Path file) throws IOException {
        if (file.toString().endsWith(".zip")) {
            return isInArchive(file);
        }
        try (var bytes = Files.newInputStream(file)) {
            return isIn(bytes);
        }
    }

    private boolean isInArchive(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var bytes = zip.getInputStream(entry)) {
                    if (isIn(bytes)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private boolean isIn(InputStream bytes) throws IOException {
        var overlap = "";
        for (var part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
            var text = overlap + new String(part, StandardCharsets.ISO_8859_1);
            if (isIn(text)) {
                return true;
            }
            overlap = text.substring(Math.max(0, text.length() - LONGEST_WORD));
        }
        return false;
    }

    /** Whether one of the words stands in a text. */
    boolean isIn(String text) {
        return words.stream().anyMatch(text::contains);
    }

    /** How many tables hold one of the words, as a dump of the database would; which ones is printed. */
    int inTables(Connection connection) throws SQLException {
        var found = 0;
        for (var table : tables(connection)) {
            if (isInTable(connection, table)) {
                IO.println("  found in table " + table);
                found++;
            }
        }
        return found;
    }

    static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set bytea_output = 'escape'");
            try (var rows = statement.executeQuery(
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname <>"
                            + " 'information_schema'")) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }

    private boolean isInTable(Connection connection, String table) throws SQLException {
        try (var query =
                connection.prepareStatement("select exists (select from " + table + " t where t::text like any (?))")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", words.stream().map(word -> "%" + word + "%").toArray(String[]::new)));
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
