package rollbook.api;

/** The school's memory cannot be reached at the moment. */
public record Unreachable() implements Refusal.NotNow {}
