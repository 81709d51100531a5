package rollbook.web.idempotency;

import java.util.UUID;

/**
 * A request that may come again.
 *
 * @param actor who asks
 * @param key under which
 * @param fingerprint of the request, SHA-256
 * @param attempt this time
 */
record Asked(String actor, String key, byte[] fingerprint, UUID attempt) {}
