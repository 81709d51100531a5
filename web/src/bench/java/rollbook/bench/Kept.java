package rollbook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a backup keeps: every row of the log up to a position and of all other tables that cannot be made anew, each row as its MD5.
 *
 * @param rows by table
 */
record Kept(Map<String, Set<String>> rows) {

    private static final String LOG = "log.event";

    /** Who signs in now is in no backup from before. */
    private static final String SIGNED_IN = "account\\.(token|session).*";

    static Kept upTo(long position, Database database) throws SQLException {
        var kept = new TreeMap<String, Set<String>>();
        try (var connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var tables = Traces.tables(connection).stream()
                    .filter(table -> table.matches("(log|vault|account|import|demo)\\..*"))
                    .filter(table -> !table.matches(SIGNED_IN))
                    .toList();
            try (var statement = connection.createStatement()) {
                statement.execute("set local time zone 'UTC'");
                for (var table : tables) {
                    var which = table.equals(LOG) ? " where position <= " + position : "";
                    kept.put(table, rows(statement, "select md5(t::text) from " + table + " t" + which));
                }
            }
            connection.rollback();
        }
        return new Kept(kept);
    }

    private static Set<String> rows(Statement statement, String sql) throws SQLException {
        var rows = new HashSet<String>();
        try (var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    boolean logEquals(Kept other) {
        return of(LOG).equals(other.of(LOG));
    }

    long logged() {
        return of(LOG).size();
    }

    /**
     * What is wrong with what was restored: rows that never stood here, and, but for tables that grow while people work, rows that are
     * gone.
     */
    List<String> damages(Kept restored) {
        var damages = new ArrayList<String>();
        rows.forEach((table, here) -> {
            var there = restored.of(table);
            var grows = table.startsWith("log.") || table.startsWith("vault.");
            if (grows ? !here.containsAll(there) : !here.equals(there)) {
                damages.add("%s: %d rows here, %d there".formatted(table, here.size(), there.size()));
            }
        });
        return damages;
    }

    private Set<String> of(String table) {
        return rows.getOrDefault(table, Set.of());
    }
}
