package rollbook.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes registrations straight into the log, patterned on one that was made over HTTP; the projections then read them as any other.
 * For machines on which an import of a million rows takes too long. What it leaves out is the event that keeps a QQ number unique.
 */
final class LogFill {

    private static final int PORTION = 100_000;
    private static final String LOCK_AND_HEAD =
            "select pg_advisory_xact_lock(7023615112), (select max(position) from log.event)";
    private static final String INSERT = """
        insert into log.event (position, aggregate_id, sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata)
        select ? + n - ?, id, 0, t.aggregate_type, gen_random_uuid(), t.name, t.revision,
               t.at - interval '1 year' + n * interval '20 seconds', 0, convert_to(jsonb_set(
                   jsonb_set(t.json, '{customerId}', to_jsonb(id)), '{file}', t.json -> 'file' || jsonb_build_object(
                       'name', substr(?, 1 + (h & 1023) % length(?), 1) || substr(?, 1 + (h >> 10 & 1023) % length(?), 1)
                           || case when h % 3 <> 0 then substr(?, 1 + (h >> 20 & 1023) % length(?), 1) else '' end,
                       'qq', (2000000000 + n)::text,
                       'phone', '13' || lpad((n::bigint * 618033989 % 1000000000)::text, 9, '0'),
                       'source', (string_to_array(?, ','))[1 + n % 9]))::text, 'UTF8'), t.metadata
        from (select *, convert_from(payload, 'UTF8')::jsonb as json from log.event where aggregate_id = ? and sequence = 0) t,
             lateral (select n, gen_random_uuid()::text as id, hashint8(n) & 2147483647 as h
                      from generate_series(?, ?) n) made
        order by n
        """;

    private final Connection connection;
    private final String pattern;

    LogFill(Connection connection, String pattern) {
        this.connection = connection;
        this.pattern = pattern;
    }

    void add(int customers) throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < customers; from += PORTION) {
            var to = Math.min(from + PORTION, customers);
            var head = head();
            portion(head, from + 1, to);
            tell(head + to - from);
            connection.commit();
            IO.println("  %,d registrations are in the log".formatted(to));
        }
    }

    private long head() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(LOCK_AND_HEAD)) {
            result.next();
            return result.getLong(2);
        }
    }

    private void portion(long head, int first, int last) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            var next = 1;
            statement.setLong(next++, head);
            statement.setLong(next++, first - 1L);
            statement.setString(next++, People.SURNAMES);
            statement.setString(next++, People.SURNAMES);
            for (int i = 0; i < 4; i++) {
                statement.setString(next++, People.GIVEN);
            }
            statement.setString(next++, String.join(",", People.SOURCES));
            statement.setString(next++, pattern);
            statement.setInt(next++, first);
            statement.setInt(next, last);
            statement.executeUpdate();
        }
    }

    private void tell(long head) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_notify('rollbook_log', ?)")) {
            statement.setString(1, Long.toString(head));
            statement.execute();
        }
    }
}
