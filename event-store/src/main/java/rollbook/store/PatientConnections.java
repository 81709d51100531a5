package rollbook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections for work over which the database may be silent for long: making an index, copying a table, changing every key. */
public final class PatientConnections extends DelegatingDataSource {

    private static final int LONGEST_SILENCE =
            Math.toIntExact(Duration.ofHours(1).toMillis());

    /** From the same pool, which takes them back as they were. */
    public PatientConnections(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
