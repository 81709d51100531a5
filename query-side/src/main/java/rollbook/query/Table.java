package rollbook.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that are a table, column by column: how one is read, written and forgotten. What an event means for a row is all that is left
 * to say.
 *
 * @param <S> what a row is
 */
public abstract class Table<S> implements Rows<S> {

    private final JdbcTemplate jdbc;
    private final Columns<S> columns;

    /**
     * A table.
     *
     * @param columns of it; the first is the key
     */
    protected Table(JdbcTemplate jdbc, Columns<S> columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** A row as it stands in the table. */
    protected abstract S row(ResultSet row) throws SQLException;

    @Override
    public final Map<String, S> find(Collection<String> ids) {
        return columns.find(jdbc, ids, this::row);
    }

    @Override
    public void write(Collection<S> rows) {
        columns.upsert(jdbc, rows);
    }

    @Override
    public void clear() {
        columns.clear(jdbc);
    }
}
