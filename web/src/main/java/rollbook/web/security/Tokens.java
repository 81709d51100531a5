package rollbook.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import rollbook.api.staff.StaffId;

/** What programs prove themselves by: 256 random bits, of which only a hash is kept. */
@Repository
class Tokens {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;
    private final Changes ends;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Tokens(JdbcClient jdbc, Clock clock, @Value("${rollbook.token-life:24h}") Duration life) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = life;
        this.ends = new Changes(this::countEnds, System::nanoTime);
    }

    /** A token as its owner gets it, once. */
    record Issued(String token, Instant expiresAt) {}

    Issued issue(SignedIn owner) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var expiresAt = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("insert into account.token (sha256, staff_id, username, expires_at) values (?, ?, ?, ?)")
                .params(hash(token), owner.id(), owner.username(), Timestamp.from(expiresAt))
                .update();
        return new Issued(token, expiresAt);
    }

    /** Whose token it is; nobody's when it has ended. */
    Optional<SignedIn> owner(String token) {
        var state = ends.state();
        var hash = hash(token);
        var key = HexFormat.of().formatHex(hash);
        var known = seen.get(key);
        if (known == null || known.state() != state) {
            known = look(hash, state).orElseGet(() -> new Seen(state, null, Instant.EPOCH));
            remember(key, known);
        }
        return clock.instant().isBefore(known.expiresAt()) ? Optional.ofNullable(known.owner()) : Optional.empty();
    }

    private Optional<Seen> look(byte[] hash, long state) {
        return jdbc.sql("select staff_id, username, expires_at from account.token where sha256 = ?")
                .param(hash)
                .query((row, _) -> new Seen(
                        state,
                        new SignedIn(row.getString(1), row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    private long countEnds() {
        return jdbc.sql("select count from account.token_ends")
                .query(Long.class)
                .single();
    }

    private void remember(String key, Seen now) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(key, now);
    }

    void end(String token) {
        var hash = hash(token);
        jdbc.sql("delete from account.token where sha256 = ?").param(hash).update();
        forget();
    }

    void endAll(StaffId owner) {
        jdbc.sql("delete from account.token where staff_id = ?")
                .param(owner.value())
                .update();
        forget();
    }

    private void forget() {
        ends.forget();
        seen.clear();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from account.token where expires_at < now()").update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose a token is, as seen in a state of the books. */
    private record Seen(long state, @Nullable SignedIn owner, Instant expiresAt) {}
}
