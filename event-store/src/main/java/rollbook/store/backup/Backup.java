package rollbook.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup while everybody works on: all tables as of one moment, into a file that is there whole or not at all. The master key
 * is not in it.
 *
 * @param logHere whether the log is one of the tables, and not kept on an Axon Server
 */
record Backup(DataSource dataSource, boolean logHere) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest write(Path file, Instant now) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            var manifest = writeDraft(draft, now);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest writeDraft(Path draft, Instant now) throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                var manifest = write(connection, zip, now);
                zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
                zip.write(JSON.writeValueAsBytes(manifest));
                zip.closeEntry();
                return manifest;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip, Instant now) throws SQLException, IOException {
        var tables = new Tables(connection);
        var parts = new ArrayList<Manifest.Part>();
        for (var table : tables.kept()) {
            parts.add(copy(connection, table, tables.columns(table), zip));
        }
        var position = logHere ? tables.number("select coalesce(max(position), 0) from log.event") : null;
        return new Manifest(Manifest.FORMAT, now, position, tables.schema(), parts);
    }

    private static Manifest.Part copy(Connection connection, String table, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table + ".copy"));
        var digest = sha256();
        var sql = "copy (select %s from %s) to stdout (format binary)".formatted(String.join(", ", columns), table);
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Manifest.Part(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
