package rollbook.store.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import rollbook.api.Personal.Purpose;
import rollbook.store.CannotStart;

/**
 * Wraps every key anew under another master key, all of them or none. What is sealed under the keys need not be touched. Who makes
 * a key meanwhile waits, and then finds that the master key is another.
 *
 * @param former what they are wrapped under
 * @param next what they will be wrapped under
 */
record MasterKeyChange(WrappingKey former, WrappingKey next) {

    private static final int AT_ONCE = 1_000;

    /** Wraps all keys of a database anew and answers how many there were. */
    int in(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var lock = connection.createStatement()) {
                    lock.execute("lock table vault.key in share row exclusive mode");
                }
                var wrapped = secrets(connection) + keys(connection);
                connection.commit();
                return wrapped;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | Undecryptable e) {
            throw new CannotStart("The master key was not changed, nothing was: " + e.getMessage(), e);
        }
    }

    private int secrets(Connection connection) throws SQLException {
        var count = 0;
        try (var query = connection.prepareStatement("select name, wrapped from vault.secret for update");
                var update = connection.prepareStatement("update vault.secret set wrapped = ? where name = ?");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                update.setBytes(1, anew(Secrets.binding(rows.getString(1)), rows.getBytes(2)));
                update.setString(2, rows.getString(1));
                count += update.executeUpdate();
            }
        }
        return count;
    }

    private int keys(Connection connection) throws SQLException {
        var count = 0;
        var last = 0L;
        while (true) {
            var numbers = new ArrayList<Long>();
            var wrapped = new ArrayList<byte[]>();
            try (var query = connection.prepareStatement("select number, person, purpose, wrapped from vault.key"
                    + " where number > ? and wrapped is not null order by number limit ? for update")) {
                query.setLong(1, last);
                query.setInt(2, AT_ONCE);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var whose = new Whose(rows.getString(2), Purpose.valueOf(rows.getString(3)));
                        numbers.add(rows.getLong(1));
                        wrapped.add(anew(whose.binding(), rows.getBytes(4)));
                    }
                }
            }
            if (numbers.isEmpty()) {
                return count;
            }
            try (var update = connection.prepareStatement("update vault.key k set wrapped = n.wrapped"
                    + " from unnest(?::bigint[], ?::bytea[]) as n (number, wrapped) where k.number = n.number")) {
                update.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
                update.setArray(2, connection.createArrayOf("bytea", wrapped.toArray(byte[][]::new)));
                count += update.executeUpdate();
            }
            last = numbers.getLast();
        }
    }

    private byte[] anew(byte[] binding, byte[] wrapped) {
        return next.wrap(binding, former.unwrap(binding, wrapped));
    }
}
