package rollbook.web;

/**
 * What came of a command.
 *
 * @param version of its target after it
 * @param position of the log after it; whoever asks for this position sees what was done
 */
public record Decided(long version, long position) {}
