package rollbook.store.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal.Purpose;

/**
 * The cabinet as a table. Never inside somebody's transaction: what is answered is committed.
 *
 * @param mark what is under the master key of this node, as it was wrapped when the node began; after every change of the master key
 *     it is wrapped otherwise, and no new key is kept that only the former one would open
 */
record KeyTable(DataSource dataSource, byte @Nullable [] mark) implements KeyCabinet {

    private static final String COLUMNS = "k.number, k.person, k.purpose, k.wrapped";

    private static final String FIND = "select " + COLUMNS + " from vault.key k where k.number = any (?)";

    private static final String UNDER_ANOTHER = "exists (select from vault.secret where name = '"
            + VaultConfiguration.UNIQUE_VALUES + "' and wrapped <> ?)";

    private static final String KEEP = """
        insert into vault.key as k (person, purpose, wrapped, fingerprint)
        select * from unnest(?::text[], ?::text[], ?::bytea[], ?::text[]) as n (person, purpose, wrapped, fingerprint)
        where not (\
        """ + UNDER_ANOTHER + """
        )
        order by n.person, n.purpose
        on conflict do nothing
        returning k.number, k.person, k.purpose, k.wrapped
        """;

    private static final String OF_PEOPLE =
            "select " + COLUMNS + " from unnest(?::text[], ?::text[]) as w (person, purpose)"
                    + " join vault.key k on k.person = w.person and k.purpose = w.purpose";

    private static final String SHREDDED_SINCE =
            "select now(), array(select number from vault.key where shredded_at > ?)";

    @Override
    public List<StoredKey> find(Collection<Long> numbers) {
        return ask(FIND, (connection, query) -> {
            query.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            return keys(query);
        });
    }

    @Override
    public List<StoredKey> findOrKeep(List<NewKey> keys) {
        var sorted = keys.stream()
                .sorted(Comparator.comparing((NewKey key) -> key.whose().person())
                        .thenComparing(key -> key.whose().purpose()))
                .toList();
        var people = sorted.stream().map(key -> key.whose().person()).toArray(String[]::new);
        var purposes = sorted.stream().map(key -> key.whose().purpose().name()).toArray(String[]::new);
        var fresh = ask(KEEP, (connection, insert) -> {
            insert.setArray(1, connection.createArrayOf("text", people));
            insert.setArray(2, connection.createArrayOf("text", purposes));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", sorted.stream().map(NewKey::wrapped).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", sorted.stream().map(NewKey::fingerprint).toArray(String[]::new)));
            insert.setBytes(5, mark);
            return keys(insert);
        });
        if (fresh.size() == keys.size()) {
            return fresh;
        }
        var kept = ask(OF_PEOPLE, (connection, query) -> {
            query.setArray(1, connection.createArrayOf("text", people));
            query.setArray(2, connection.createArrayOf("text", purposes));
            return keys(query);
        });
        if (kept.size() < keys.size()) {
            throw new EventStoreException("The vault is under another master key now: no key was made", null);
        }
        return kept;
    }

    /** Whether the master key was changed since this node began. */
    boolean isUnderAnother() {
        return ask("select " + UNDER_ANOTHER, (_, query) -> {
            query.setBytes(1, mark);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    @Override
    public Shredded shreddedSince(Instant instant) {
        return ask(SHREDDED_SINCE, (_, query) -> {
            query.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return new Shredded(
                        Set.of((Long[]) row.getArray(2).getArray()),
                        row.getObject(1, OffsetDateTime.class).toInstant());
            }
        });
    }

    private static List<StoredKey> keys(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var keys = new ArrayList<StoredKey>();
            while (rows.next()) {
                keys.add(key(rows));
            }
            return keys;
        }
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        var whose = new Whose(row.getString(2), Purpose.valueOf(row.getString(3)));
        return new StoredKey(row.getLong(1), whose, row.getBytes(4));
    }

    private <T> T ask(String sql, Question<T> question) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return question.of(connection, statement);
        } catch (SQLException e) {
            throw new EventStoreException("The keys of the vault cannot be reached: " + e.getMessage(), e);
        }
    }

    private interface Question<T> {
        T of(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
