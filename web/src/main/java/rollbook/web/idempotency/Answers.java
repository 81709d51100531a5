package rollbook.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import rollbook.api.customer.PersonalData;
import rollbook.api.customer.WhomToErase;
import rollbook.web.Forgetting;

/**
 * Which requests are being answered on any node, and what was answered. Answers that may tell of people go when anybody is erased:
 * nobody can look into them to see whom they tell of, and the questions behind them can be asked anew.
 */
@Repository
class Answers implements Forgetting {

    private static final int LEASE_SECONDS = 60;
    private static final int KEPT_DAYS = 7;

    private final JdbcClient jdbc;
    private final NodePresence presence;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    Answers(JdbcClient jdbc, NodePresence presence) {
        this.jdbc = jdbc;
        this.presence = presence;
    }

    /** What is known of a request. */
    sealed interface Known {

        /** It is for the asker to answer it, who may not be the first. */
        record Mine(Instant firstAsked) implements Known {}

        /** It was answered. */
        record Answered(Answer answer) implements Known {}

        /** Somebody is answering it. */
        record InProgress() implements Known {}

        /** Nobody can be asked just now. */
        record Unreachable() implements Known {}

        /** The key belongs to another request. */
        record Other() implements Known {}
    }

    /**
     * Takes the request up, unless it was taken up before. A node that dies over it loses it at once, one that stands still after a
     * minute; one that is at it keeps it until it is answered.
     */
    Known begin(Asked asked) {
        var firstAsked = jdbc.sql("""
            insert into account.idempotency as known (actor, key, request, attempt, node, lease_until)
            values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))
            on conflict (actor, key) do update
            set attempt = excluded.attempt, node = excluded.node, lease_until = excluded.lease_until
            where known.status is null and known.request = excluded.request
              and (known.lease_until < now() or not exists (
                select from pg_locks l join pg_database d on d.oid = l.database
                where d.datname = current_database() and l.locktype = 'advisory' and l.granted
                  and l.classid = ?::int::oid and l.objid = known.node::oid and l.objsubid = 2))
            returning asked_at\
            """)
                .params(asked.actor(), asked.keyHash(), asked.fingerprint(), asked.attempt(), presence.number())
                .params(LEASE_SECONDS, NodePresence.LOCKS)
                .query((row, _) -> row.getTimestamp("asked_at").toInstant())
                .optional();
        if (firstAsked.isPresent()) {
            here.add(asked.attempt());
            return new Known.Mine(firstAsked.get());
        }
        return jdbc.sql("select * from account.idempotency where actor = ? and key = ?")
                .params(asked.actor(), asked.keyHash())
                .query((row, _) -> known(row, asked))
                .optional()
                .orElseGet(Known.InProgress::new);
    }

    private static Known known(ResultSet row, Asked asked) throws SQLException {
        if (!Arrays.equals(row.getBytes("request"), asked.fingerprint())) {
            return new Known.Other();
        }
        var status = row.getInt("status");
        return row.wasNull()
                ? new Known.InProgress()
                : new Known.Answered(new Answer(
                        status,
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getString("location"),
                        row.getString("position"),
                        row.getBytes("body")));
    }

    /** Keeps what is about to be answered; false if somebody else has taken the request up in the meantime. */
    boolean keep(Asked asked, Answer answer) {
        var kept = jdbc.sql("""
            update account.idempotency
            set status = ?, content_type = ?, etag = ?, location = ?, position = ?, body = ?
            where actor = ? and key = ? and attempt = ?\
            """)
                        .param(answer.status())
                        .param(answer.contentType())
                        .param(answer.etag())
                        .param(answer.location())
                        .param(answer.position())
                        .param(answer.body())
                        .param(asked.actor())
                        .param(asked.keyHash())
                        .param(asked.attempt())
                        .update()
                == 1;
        here.remove(asked.attempt());
        return kept;
    }

    /** It had no clear end: whoever asks again may try at once. */
    void giveUp(Asked asked) {
        here.remove(asked.attempt());
        jdbc.sql("""
            update account.idempotency set lease_until = now() - interval '1 second'
            where actor = ? and key = ? and attempt = ? and status is null\
            """).params(asked.actor(), asked.keyHash(), asked.attempt()).update();
    }

    /** Nothing: whom an answer tells of can be read only with the key it was asked with. */
    @Override
    public PersonalData tell(WhomToErase person, PersonalData data) {
        return data;
    }

    @Override
    public void forget(WhomToErase person) {
        forgetAll();
    }

    /** What was seen of others' work (412), and what answers a question: it neither made nor changed anything. */
    @Override
    public void forgetAll() {
        jdbc.sql("""
            update account.idempotency set status = null, content_type = null, etag = null, body = null, lease_until = now()
            where status = 412 or status = 200 and position is null and location is null
            """).update();
    }

    /** Says of everything that this node is answering that it still is: a backup may take an hour. */
    @Scheduled(fixedDelayString = "PT15S")
    void prolong() {
        if (!here.isEmpty()) {
            jdbc.sql("""
                update account.idempotency set lease_until = now() + make_interval(secs => ?)
                where attempt = any(?) and status is null\
                """).param(LEASE_SECONDS).param(here.toArray(UUID[]::new)).update();
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from account.idempotency where asked_at < now() - make_interval(days => ?)")
                .param(KEPT_DAYS)
                .update();
    }
}
