package rollbook.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the projections have written down: all tables of the schema {@code read}, a row as one line, in a fixed order, so that
 * equal contents are equal files byte for byte.
 *
 * @param hash SHA-256 of the file
 */
record Dump(Path file, long rows, String hash) {

    private static final String TABLES = """
        select table_name from information_schema.tables
        where table_schema = 'read' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
        order by table_name
        """;

    static Dump write(Database database, Path file) throws SQLException, IOException {
        var rows = 0L;
        try (var connection = database.connect();
                var out = Files.newBufferedWriter(file)) {
            connection.setAutoCommit(false); // rows come in portions then
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute("set local time zone 'UTC'");
            }
            for (var table : tables(connection)) {
                rows += write(connection, table, out);
            }
            connection.rollback();
        }
        return new Dump(file, rows, hash(file));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(TABLES)) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private static long write(Connection connection, String table, BufferedWriter out)
            throws SQLException, IOException {
        var rows = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2_000);
            var name = statement.enquoteIdentifier(table, true);
            var query = "select row_to_json(t)::text collate \"C\" as line from read." + name + " t order by line";
            try (var result = statement.executeQuery(query)) {
                for (; result.next(); rows++) {
                    out.append(table).append('\t').append(result.getString(1)).append('\n');
                }
            }
        }
        return rows;
    }

    boolean equalTo(Dump other) {
        return hash.equals(other.hash);
    }

    /** Lines that stand in only one of the two: {@code -} here, {@code +} there. */
    List<String> differences(Dump other, int atMost) throws IOException {
        var differences = new ArrayList<String>();
        try (var ours = Files.newBufferedReader(file);
                var theirs = Files.newBufferedReader(other.file)) {
            var our = ours.readLine();
            var their = theirs.readLine();
            while ((our != null || their != null) && differences.size() < atMost) {
                var order = order(our, their);
                if (order < 0) {
                    differences.add("- " + our);
                } else if (order > 0) {
                    differences.add("+ " + their);
                }
                our = order <= 0 ? next(ours) : our;
                their = order >= 0 ? next(theirs) : their;
            }
        }
        return differences;
    }

    private static @Nullable String next(BufferedReader reader) throws IOException {
        return reader.readLine();
    }

    /** As the database orders them: by bytes. The end comes after everything. */
    private static int order(@Nullable String our, @Nullable String their) {
        if (our == null || their == null) {
            return our == null ? (their == null ? 0 : 1) : -1;
        }
        return Arrays.compareUnsigned(our.getBytes(StandardCharsets.UTF_8), their.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
