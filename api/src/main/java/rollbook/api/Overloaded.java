package rollbook.api;

/** More is being asked than can be done at once. */
public record Overloaded() implements Refusal.NotNow {}
