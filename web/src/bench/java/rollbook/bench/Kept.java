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
 * What a backup keeps: every row of the log up to a position and of all other tables that cannot be made anew, each row as its MD5. Which
 * tables these are is said here once more, so that one that a backup forgets is missed.
 *
 * @param rows by table
 */
record Kept(Map<String, Set<String>> rows) {

    private static final String LOG = "log.event";

    private static final String KEPT = "(log|vault|account|import|demo)\\..*|axon\\.discarded_letter";

    /** Who is at the console is in no backup: they sign in again. */
    private static final String AT_THE_CONSOLE = "account\\.session(_attributes)?";

    /** Here one row more is right: who signs in to look at what was restored gets one. */
    private static final String TOKENS = "account.token";

    static Kept upTo(long position, Database database) throws SQLException {
        var kept = new TreeMap<String, Set<String>>();
        try (var connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var tables = Traces.tables(connection).stream()
                    .filter(table -> table.matches(KEPT))
                    .filter(table -> !table.matches(AT_THE_CONSOLE))
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

    /** The tables that have to be in a backup. */
    Set<String> tables() {
        return rows.keySet();
    }

    /**
     * What is wrong with a backup that was taken while people worked: rows that never stood here, and, but for tables that grow meanwhile,
     * rows that are gone.
     */
    List<String> damages(Kept restored) {
        return damages(
                restored, (table, here, there) -> grows(table) ? here.containsAll(there) : isSame(table, here, there));
    }

    /** What is wrong with a backup that was taken at rest: tables with a row that stands in only one of the two. */
    List<String> differences(Kept restored) {
        return damages(restored, Kept::isSame);
    }

    private static boolean isSame(String table, Set<String> here, Set<String> there) {
        return table.equals(TOKENS) ? there.containsAll(here) && there.size() == here.size() + 1 : here.equals(there);
    }

    private static boolean grows(String table) {
        return table.startsWith("log.") || table.startsWith("vault.");
    }

    /** Whether what was restored may be what it is. */
    private interface Rule {
        boolean allows(String table, Set<String> here, Set<String> there);
    }

    private List<String> damages(Kept restored, Rule rule) {
        var damages = new ArrayList<String>();
        rows.forEach((table, here) -> {
            var there = restored.of(table);
            if (!rule.allows(table, here, there)) {
                damages.add("%s: %d rows here, %d there".formatted(table, here.size(), there.size()));
            }
        });
        return damages;
    }

    /** The tables in which nothing stands. */
    List<String> empty() {
        return rows.keySet().stream()
                .filter(table -> rowsOf(table) == 0)
                .sorted()
                .toList();
    }

    int rowsOf(String table) {
        return of(table).size();
    }

    private Set<String> of(String table) {
        return rows.getOrDefault(table, Set.of());
    }
}
