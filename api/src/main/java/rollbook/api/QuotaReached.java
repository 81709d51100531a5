package rollbook.api;

/**
 * The asker has had their share of this day.
 *
 * @param kind of what, e.g. {@code EXPORT}
 * @param quota how much a day
 * @param retryAfter seconds until the next day begins
 */
public record QuotaReached(String kind, long quota, long retryAfter) implements Refusal.Rationed {}
