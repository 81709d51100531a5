package rollbook.api;

/**
 * The books do not yet show what the asker has seen happen, and did not come to it while they waited.
 *
 * @param position of the log the asker wants to see
 */
public record NotYetVisible(long position) implements Refusal.NotNow {}
