package rollbook.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import rollbook.api.operations.RebuildPhase;
import rollbook.api.staff.StaffId;
import rollbook.query.OnQuerySide;

/** Where it stands which projections are being built anew, how far they are, and which node is at work: the others look here. */
@Component
@OnQuerySide
class RebuildBook {

    /** Who has not been heard of for so long is taken to be gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final String ORDER = """
        insert into axon.rebuild (processor, ordered_by, goal) values (?, ?, ?)
        on conflict (processor) do update set ordered_by = excluded.ordered_by, ordered_at = now(), phase = 'WAITING',
            position = 0, goal = excluded.goal, per_second = 0, failure = null, claim = null
        where axon.rebuild.phase = 'FAILED'
        """;

    private static final String CLAIM = """
        update axon.rebuild set claim = ?, seen_at = clock_timestamp() where processor = (
            select processor from axon.rebuild
            where phase <> 'FAILED' and (claim is null or seen_at < clock_timestamp() - make_interval(secs => ?))
            order by ordered_at, processor limit 1 for update skip locked)
        returning *
        """;

    private static final String NOTE = """
        update axon.rebuild set phase = ?, position = ?, goal = greatest(goal, ?), per_second = ?, seen_at = clock_timestamp()
        where processor = ? and claim = ?
        """;

    private final JdbcTemplate jdbc;

    RebuildBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are being built, or were given up, by name. */
    List<Rebuild> all() {
        return jdbc.query("select * from axon.rebuild order by processor", (row, _) -> rebuild(row));
    }

    /**
     * What is written down about one that was claimed.
     *
     * @throws NoLongerOurs if it was taken back, or somebody else is at work on it
     */
    Rebuild find(Rebuild claimed) {
        return jdbc
                .query(
                        "select * from axon.rebuild where processor = ? and claim = ?",
                        (row, _) -> rebuild(row),
                        claimed.processor(),
                        claimed.claim())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoLongerOurs(claimed.processor()));
    }

    /** Orders one; false if it is at work already. */
    boolean order(String processor, StaffId by, long head) {
        return jdbc.update(ORDER, processor, by.value(), head) == 1;
    }

    boolean isOrdered(String processor) {
        return all().stream().anyMatch(it -> it.processor().equals(processor));
    }

    /** Takes an order, or a failure, back. Who is at work notices; nobody else does. */
    void cancel(String processor) {
        jdbc.update("delete from axon.rebuild where processor = ?", processor);
    }

    /** One that nobody is at work on, from now on for who asks. */
    Optional<Rebuild> claim() {
        return jdbc.query(CLAIM, (row, _) -> rebuild(row), UUID.randomUUID().toString(), SILENCE.toSeconds()).stream()
                .findFirst();
    }

    /** That somebody is still at work on these. */
    void beat(Collection<Rebuild> claimed) {
        claimed.forEach(it -> jdbc.update(
                "update axon.rebuild set seen_at = clock_timestamp() where processor = ? and claim = ?",
                it.processor(),
                it.claim()));
    }

    /** That others may go on with these. */
    void release(Collection<Rebuild> claimed) {
        claimed.forEach(it -> jdbc.update(
                "update axon.rebuild set claim = null where processor = ? and claim = ?", it.processor(), it.claim()));
    }

    /**
     * Writes down how far one is, on the connection on which its rows are written.
     *
     * @throws NoLongerOurs if it was taken back, or somebody else is at work on it
     */
    void note(Rebuild now, JdbcTemplate where) {
        var rows = where.update(
                NOTE, now.phase().name(), now.position(), now.goal(), now.perSecond(), now.processor(), now.claim());
        if (rows == 0) {
            throw new NoLongerOurs(now.processor());
        }
    }

    /** That one was given up; nothing if somebody else is at work on it. */
    void fail(Rebuild claimed, String failure) {
        jdbc.update(
                "update axon.rebuild set phase = 'FAILED', failure = ?, claim = null where processor = ? and claim = ?",
                failure,
                claimed.processor(),
                claimed.claim());
    }

    /**
     * That one is done, in the transaction in which its rows take their place.
     *
     * @throws NoLongerOurs if it was taken back, or somebody else is at work on it
     */
    void done(Rebuild claimed, JdbcTemplate where) {
        var rows = where.update(
                "delete from axon.rebuild where processor = ? and claim = ?", claimed.processor(), claimed.claim());
        if (rows == 0) {
            throw new NoLongerOurs(claimed.processor());
        }
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getString("processor"),
                RebuildPhase.valueOf(row.getString("phase")),
                row.getLong("position"),
                row.getLong("goal"),
                row.getDouble("per_second"),
                row.getString("claim"),
                row.getString("failure"));
    }

    /** Thrown where a node is at work on what is not its own any more. */
    static final class NoLongerOurs extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoLongerOurs(String processor) {
            super(processor);
        }
    }
}
