package rollbook.store.log;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What PostgreSQL means by its five letters. */
final class SqlStates {

    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");
    private static final Set<String> GOING_AWAY = Set.of("57P01", "57P02", "57P03", "57P05");

    private static final String CANCELLED = "57014";

    private SqlStates() {}

    /** Somebody else was faster. */
    static boolean isConflict(SQLException e) {
        return CONFLICTS.contains(stateOf(e));
    }

    /** The statement itself is at fault, so that one bad unit of work must not fail its neighbours. */
    static boolean isBadData(SQLException e) {
        return stateOf(e).startsWith("22")
                || stateOf(e).startsWith("23")
                || stateOf(e).startsWith("54");
    }

    /** The database stopped before the end because it took too long: nothing came of it. */
    static boolean isCancelled(SQLException e) {
        return CANCELLED.equals(stateOf(e));
    }

    /** The answer did not come: nobody knows yet what became of the question. */
    static boolean isConnectionLost(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || stateOf(e).startsWith("08")
                || GOING_AWAY.contains(stateOf(e));
    }

    private static String stateOf(SQLException e) {
        var state = e.getSQLState();
        return state == null ? "" : state;
    }
}
