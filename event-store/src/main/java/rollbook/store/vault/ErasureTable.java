package rollbook.store.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import rollbook.api.Personal.Purpose;

/** The erasures in the database, and the keys that are shredded by them. What is done here is on disk when it is answered. */
record ErasureTable(DataSource dataSource) {

    private static final String[] PURPOSES =
            Stream.of(Purpose.CONTACT, Purpose.CONTRACT).map(Purpose::name).toArray(String[]::new);

    private static final String SHRED = """
        insert into vault.key (person, purpose, fingerprint, shredded_at)
        select ?, purpose, '', now() from unnest(?::text[]) as purpose
        on conflict (person, purpose) do update set wrapped = null, shredded_at = coalesce(key.shredded_at, now())
        """;

    private static final String BAR = """
        insert into vault.key (person, purpose, fingerprint, shredded_at)
        select ?, n.purpose, n.fingerprint, now() from unnest(?::text[], ?::text[]) as n (purpose, fingerprint)
        """;

    /** The log names the key of what it holds after the position; a log that is kept elsewhere names none. */
    private static final String SHRED_REMARKS = """
        update vault.key k set wrapped = null, shredded_at = now()
        where k.purpose = 'REMARK' and k.wrapped is not null and not exists (
            select from log.event e where e.aggregate_id = k.person and e.position > ?
            and position(convert_to('"REMARK":[' || k.number || ',', 'UTF8') in e.payload) > 0)
        """;

    private static final String NOTE = """
        insert into vault.erasure as known (person, erased_at, erased_by, reason, in_log) values (?, ?, ?, ?, ?)
        on conflict (person) do update set in_log = known.in_log or excluded.in_log
        """;

    private static final String OTHERS =
            "select person, erased_at, erased_by, reason from vault.erasure where person <> all (?) order by erased_at";

    /** Shreds the keys of a person for all purposes, also those that were never made, and notes the erasure. */
    SequencedMap<String, String> shred(Erased erased) {
        return inTransaction(connection -> {
            try (var shred = connection.prepareStatement(SHRED)) {
                shred.setString(1, erased.person());
                shred.setArray(2, connection.createArrayOf("text", PURPOSES));
                shred.executeUpdate();
            }
            note(connection, erased, true);
            return fingerprints(connection, erased.person());
        });
    }

    /** Shreds the keys of everything that staff had remarked where nobody is named, up to a position of the log. */
    void shredRemarks(long position) {
        inTransaction(connection -> {
            try (var shred = connection.prepareStatement(SHRED_REMARKS)) {
                shred.setLong(1, position);
                return shred.executeUpdate();
            }
        });
    }

    /**
     * Notes an erasure that the journal knows and this database does not, so that it is decided once more. Somebody of whom nothing is
     * stored here never gets a key.
     */
    void noteLost(Erased erased) {
        inTransaction(connection -> {
            var unknown = isUnknown(connection, erased.person());
            if (unknown) {
                try (var bar = connection.prepareStatement(BAR)) {
                    bar.setString(1, erased.person());
                    bar.setArray(2, connection.createArrayOf("text", PURPOSES));
                    bar.setArray(
                            3,
                            connection.createArrayOf(
                                    "text",
                                    Arrays.stream(PURPOSES)
                                            .map(purpose -> erased.keys().getOrDefault(purpose, ""))
                                            .toArray(String[]::new)));
                    bar.executeUpdate();
                }
            }
            note(connection, erased, unknown);
            return erased;
        });
    }

    private static boolean isUnknown(Connection connection, String person) throws SQLException {
        try (var query = connection.prepareStatement("select not exists (select from vault.key where person = ?)"
                + " and not exists (select from log.event where aggregate_id = ?)")) {
            query.setString(1, person);
            query.setString(2, person);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** All the erasures this database knows. */
    List<Erased> all() {
        return allBut(Set.of());
    }

    /** The erasures this database knows, without those of some people. */
    List<Erased> allBut(Set<String> people) {
        return inTransaction(connection -> {
            var all = new ArrayList<Erased>();
            try (var query = connection.prepareStatement(OTHERS)) {
                query.setArray(1, connection.createArrayOf("text", people.toArray(String[]::new)));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.add(new Erased(
                                rows.getString(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getString(3),
                                rows.getString(4),
                                fingerprints(connection, rows.getString(1))));
                    }
                }
            }
            return all;
        });
    }

    private static void note(Connection connection, Erased erased, boolean inLog) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, erased.person());
            note.setObject(2, erased.erasedAt().atOffset(ZoneOffset.UTC));
            note.setString(3, erased.erasedBy());
            note.setString(4, erased.reason());
            note.setBoolean(5, inLog);
            note.executeUpdate();
        }
    }

    private static SequencedMap<String, String> fingerprints(Connection connection, String person) throws SQLException {
        try (var query = connection.prepareStatement(
                "select purpose, fingerprint from vault.key where person = ? and fingerprint <> '' order by purpose")) {
            query.setString(1, person);
            try (var rows = query.executeQuery()) {
                var fingerprints = new LinkedHashMap<String, String>();
                while (rows.next()) {
                    fingerprints.put(rows.getString(1), rows.getString(2));
                }
                return fingerprints;
            }
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var answer = work.with(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreException("Erasures cannot be reached: " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
