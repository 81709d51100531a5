package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import rollbook.api.Event;
import rollbook.api.Refusal;

/**
 * What came of a command.
 *
 * @param result as whoever sent it sees it
 * @param events what was stored
 */
public record Outcome(CommandResultMessage<?> result, List<EventMessage<?>> events) {

    /** Exactly these things happened, in this order. */
    public Outcome happened(Event... expected) {
        assertDone();
        assertThat(events).extracting(Message::getPayload).isEqualTo(List.of(expected));
        return this;
    }

    /** Exactly these things happened, in one order or another. */
    public Outcome happenedInAnyOrder(Event... expected) {
        assertDone();
        assertThat(events).<Object>extracting(Message::getPayload).containsExactlyInAnyOrder((Object[]) expected);
        return this;
    }

    /** These things happened, and perhaps others. */
    public Outcome happenedAtLeast(Event... expected) {
        assertDone();
        assertThat(events).<Object>extracting(Message::getPayload).contains((Object[]) expected);
        return this;
    }

    /** It was so already. */
    public Outcome changedNothing() {
        return happened();
    }

    /** The school said no, and nothing was stored. */
    public Outcome wasRefused(Refusal expected) {
        assertThat(result.isExceptional()).as("refused").isTrue();
        assertThat(result.exceptionResult())
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        failure -> assertThat(failure.<Object>getDetails()).contains(expected));
        assertThat(events).isEmpty();
        return this;
    }

    private void assertDone() {
        if (result.isExceptional()) {
            throw new AssertionError("was not done", result.exceptionResult());
        }
    }
}
