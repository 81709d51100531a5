package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import rollbook.api.OutcomeUnknown;

class OvertakenTest {

    @Test
    void by_whoever_took_the_version_first() {
        assertThat(Overtaken.by(new ConcurrencyException("taken"))).isTrue();
        assertThat(Overtaken.by(new AggregateStreamCreationException("exists"))).isTrue();
        assertThat(Overtaken.by(new DeadlockException("two in each other's way")))
                .isTrue();
    }

    @Test
    void also_as_axon_server_says_it() {
        var refused = new RuntimeException("INTERNAL: [AXONIQ-2000] Invalid sequence number 3 for aggregate li");

        assertThat(Overtaken.by(new CommandExecutionException("failed", refused)))
                .isTrue();
    }

    @Test
    void not_by_a_log_that_does_not_answer_or_a_rule_that_says_no() {
        assertThat(Overtaken.by(new OutcomeUnknown(null))).isFalse();
        assertThat(Overtaken.by(new IllegalStateException("broken"))).isFalse();
    }
}
