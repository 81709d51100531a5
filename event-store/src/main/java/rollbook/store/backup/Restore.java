package rollbook.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import rollbook.store.CannotStart;
import rollbook.store.vault.BroughtKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup into a database that has its tables and nothing in them: all of it or nothing.
 *
 * @param logHere whether the log is one of the tables, and not kept on an Axon Server
 * @param keys looks whether what it brings can be opened here
 */
record Restore(DataSource dataSource, boolean logHere, BroughtKeys keys) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Restores.
     *
     * @throws CannotStart if the file is damaged, of another program or under another master key, or the database is not empty
     */
    Manifest read(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart("The backup " + file.toAbsolutePath() + " cannot be read.");
        }
        try (var zip = new ZipFile(file.toFile());
                var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var manifest = manifest(zip);
                refuseForeign(manifest, new Tables(connection));
                copy(connection, zip, manifest);
                keys.refuseForeign(connection);
                connection.commit();
                return manifest;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (IOException | JacksonException e) {
            throw damaged(file.toString(), e);
        } catch (SQLException e) {
            throw new CannotStart("The backup " + file + " could not be restored: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException("it has no list of contents");
        }
        try (var in = zip.getInputStream(entry)) {
            return JSON.readValue(in, Manifest.class);
        }
    }

    private void refuseForeign(Manifest manifest, Tables tables) throws SQLException {
        if (manifest.format() != Manifest.FORMAT || !manifest.schema().equals(tables.schema())) {
            throw new CannotStart(
                    "The backup was made by another version of Rollbook: restore it with that one, then bring it up to"
                            + " date.");
        }
        if (logHere && !manifest.hasLog()) {
            throw new CannotStart(
                    "The log is not in this backup: it was kept on an Axon Server. Restore that one first, and then"
                            + " this backup with axon.axonserver.enabled=true.");
        }
        if (!logHere && manifest.position() instanceof Long last && last > 0) {
            throw new CannotStart("There is a log in this backup, up to position " + last
                    + ", which no Axon Server would know of: restore it without axon.axonserver.enabled.");
        }
        if (tables.number("select count(*) from log.event") > 0
                || tables.number("select count(*) from vault.key") > 0) {
            throw new CannotStart(
                    "There is something in this database already: a backup is restored into an empty one. If it"
                            + " has been restored, take ROLLBOOK_RESTORE away.");
        }
    }

    private static void copy(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        var tables = new Tables(connection);
        for (var part : manifest.tables()) {
            var entry = zip.getEntry(part.entry());
            if (entry == null) {
                throw new IOException(part.name() + " is missing");
            }
            try (var statement = connection.createStatement()) {
                statement.execute("delete from " + part.name()); // what the tables were made with
            }
            var digest = Backup.sha256();
            try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                var sql = "copy %s (%s) from stdin (format binary)"
                        .formatted(part.name(), String.join(", ", part.columns()));
                var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
                in.transferTo(OutputStream.nullOutputStream());
                if (rows != part.rows()
                        || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                    throw new IOException(part.name() + " is not what it was");
                }
            }
            tables.countOn(part.name());
        }
    }

    private static CannotStart damaged(String file, Exception e) {
        return new CannotStart("The backup " + file + " is damaged: " + e.getMessage(), e);
    }
}
