package rollbook.api.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.operations.DeadLetters.DeadLetter;

/**
 * An event that a projection could not take in, opened.
 *
 * @param data what the event says, with stars in place of what it says about people; absent where this program does not know such events
 */
public record OpenedLetter(DeadLetter letter, @Nullable Map<String, Object> data) {}
