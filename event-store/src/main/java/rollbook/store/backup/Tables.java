package rollbook.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a database as a backup sees them. */
record Tables(Connection connection) {

    private static final String KEPT = """
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relname not in ('session', 'session_attributes')
          and (n.nspname in ('log', 'vault', 'account', 'import', 'demo')
               or (n.nspname = 'axon' and c.relname = 'discarded_letter'))
        order by 1
        """;

    private static final String COLUMNS = """
        select attname from pg_attribute
        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
        """;

    private static final String IDENTITIES = """
        select attname from pg_attribute
        where attrelid = ?::regclass and attnum > 0 and not attisdropped and pg_get_serial_sequence(attrelid::regclass::text, attname) is not null
        """;

    private static final String SCHEMA =
            "select version from flyway_schema_history where success and version is not null order by version";

    /** What cannot be made anew. Who is signed in just now signs in again. */
    List<String> kept() throws SQLException {
        return words(KEPT);
    }

    List<String> columns(String table) throws SQLException {
        return words(COLUMNS, table);
    }

    /** The versions of tables that this database has been brought to. */
    List<String> schema() throws SQLException {
        return words(SCHEMA);
    }

    /** What counts on by itself counts on behind what is there. */
    void countOn(String table) throws SQLException {
        for (var column : words(IDENTITIES, table)) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 0) + 1, false) from %1$s"
                                .formatted(table, column));
            }
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> words(String sql, String... parameters) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            var words = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            return words;
        }
    }
}
