package rollbook.store.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of the log's own, so that appending never waits for somebody who draws a page. */
record LogConnections(HikariDataSource pool) implements AutoCloseable {

    private static final int APPENDING_LISTENING_AND_SNAPSHOTS = 3;

    /** To the same database as the given pool. */
    static LogConnections besides(DataSource dataSource) {
        var config = new HikariConfig();
        try {
            dataSource.unwrap(HikariDataSource.class).copyStateTo(config);
        } catch (SQLException e) {
            throw new IllegalArgumentException("the log needs a Hikari pool to copy", e);
        }
        config.setPoolName("log");
        config.setMaximumPoolSize(APPENDING_LISTENING_AND_SNAPSHOTS);
        config.setMinimumIdle(APPENDING_LISTENING_AND_SNAPSHOTS);
        config.setAutoCommit(true);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        return new LogConnections(new HikariDataSource(config));
    }

    @Override
    public void close() {
        pool.close();
    }
}
