package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import rollbook.store.CannotStart;

/** Secrets of the installation that stay the same when the master key is changed, wrapped by it. */
record Secrets(DataSource dataSource, WrappingKey wrapping) {

    /** A secret; where there is none yet, the first one is kept from now on. */
    byte[] secret(String name, Supplier<byte[]> first) {
        return opened(connection -> {
            if (wrapped(connection, name).isEmpty()) {
                keep(connection, name, first.get());
            }
            return wrapping.unwrap(binding(name), wrapped(connection, name).orElseThrow());
        });
    }

    /** A secret as it is wrapped by this master key, until the master key is changed. */
    byte[] mark(String name) {
        return opened(connection -> {
            var wrapped = wrapped(connection, name).orElseThrow();
            wrapping.unwrap(binding(name), wrapped);
            return wrapped;
        });
    }

    private byte[] opened(Opening opening) {
        try (var connection = dataSource.getConnection()) {
            return opening.in(connection);
        } catch (SQLException e) {
            throw new CannotStart("The vault cannot be reached: " + e.getMessage(), e);
        } catch (Undecryptable e) {
            throw new CannotStart(
                    "The master key is not the one that the keys in this database are wrapped under:"
                            + " give the right one as ROLLBOOK_MASTER_KEY, or put its file back into the data folder.",
                    e);
        }
    }

    /** Whether what is in the vault was wrapped by another master key. */
    boolean areForeign(String name) {
        try (var connection = dataSource.getConnection()) {
            var wrapped = wrapped(connection, name);
            if (wrapped.isPresent()) {
                wrapping.unwrap(binding(name), wrapped.get());
            }
            return false;
        } catch (SQLException e) {
            throw new CannotStart("The vault cannot be reached: " + e.getMessage(), e);
        } catch (Undecryptable _) {
            return true;
        }
    }

    private void keep(Connection connection, String name, byte[] secret) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into vault.secret (name, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setString(1, name);
            insert.setBytes(2, wrapping.wrap(binding(name), secret));
            insert.executeUpdate();
        }
    }

    static Optional<byte[]> wrapped(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select wrapped from vault.secret where name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    static byte[] binding(String name) {
        return ("secret\0" + name).getBytes(UTF_8);
    }

    private interface Opening {
        byte[] in(Connection connection) throws SQLException;
    }
}
