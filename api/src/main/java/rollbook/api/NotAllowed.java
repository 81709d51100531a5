package rollbook.api;

/**
 * Nobody with the asker's roles may do this.
 *
 * @param action the message that was sent, e.g. {@code HireStaff}
 */
public record NotAllowed(String action) implements Refusal.Forbidden {}
