package rollbook.store.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import rollbook.store.CannotStart;

/** Keys that a backup has brought: of use only with the master key that they were wrapped under. */
public final class BroughtKeys {

    private final List<WrappingKey> masters;

    /** With any of these master keys; blank ones do not count. */
    public BroughtKeys(String... masterKeys) {
        masters = Stream.of(masterKeys)
                .filter(key -> !key.isBlank())
                .map(WrappingKey::of)
                .toList();
    }

    /**
     * Looks at what is in the vault, as this transaction sees it.
     *
     * @throws CannotStart if no master key opens it
     */
    public void refuseForeign(Connection connection) throws SQLException {
        var wrapped = Secrets.wrapped(connection, VaultConfiguration.UNIQUE_VALUES);
        if (wrapped.isPresent() && masters.stream().noneMatch(master -> opens(master, wrapped.get()))) {
            throw new CannotStart(
                    "The master key is not the one of this backup: give the one that was in use when it was taken, as"
                            + " ROLLBOOK_MASTER_KEY, or put its file master.key into the data folder.");
        }
    }

    private static boolean opens(WrappingKey master, byte[] wrapped) {
        try {
            master.unwrap(Secrets.binding(VaultConfiguration.UNIQUE_VALUES), wrapped);
            return true;
        } catch (Undecryptable _) {
            return false;
        }
    }
}
