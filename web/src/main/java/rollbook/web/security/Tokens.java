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

    private static final Duration FRESH = Duration.ofMillis(900);
    private static final int MOST_REMEMBERED = 20_000;
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Tokens(JdbcClient jdbc, Clock clock, @Value("${rollbook.token-life:24h}") Duration life) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = life;
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
        var now = clock.instant();
        var hash = hash(token);
        var key = HexFormat.of().formatHex(hash);
        var known = seen.get(key);
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Seen(now, look(hash).orElse(null));
            remember(key, known);
        }
        return Optional.ofNullable(known.owner());
    }

    private Optional<SignedIn> look(byte[] hash) {
        return jdbc.sql("select staff_id, username from account.token where sha256 = ? and expires_at > now()")
                .param(hash)
                .query((row, _) -> new SignedIn(row.getString(1), row.getString(2)))
                .optional();
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
        seen.remove(HexFormat.of().formatHex(hash));
    }

    void endAll(StaffId owner) {
        jdbc.sql("delete from account.token where staff_id = ?")
                .param(owner.value())
                .update();
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

    private record Seen(Instant at, @Nullable SignedIn owner) {}
}
