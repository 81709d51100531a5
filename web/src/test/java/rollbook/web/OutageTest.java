package rollbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import rollbook.api.LogUnavailable;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

class OutageTest {

    private static final SQLException GONE = new SQLException("gone", "08006");

    @Test
    void a_database_that_is_away_is_to_be_asked_again() {
        assertThat(Outage.isBehind(new LogUnavailable(GONE))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new CannotGetJdbcConnectionException("no", GONE))))
                .isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("no"))).isTrue();
        assertThat(Failures.ofQuestion(new IllegalStateException(GONE)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new Unreachable()));
    }

    @Test
    void what_was_sent_to_another_node_and_never_answered_may_have_been_done() {
        var broken = new IllegalStateException(new AxonServerException("AXONIQ-0001", "the node that decides is gone"));

        assertThat(Failures.ofDecision(broken)).isInstanceOf(OutcomeUnknown.class);
        assertThat(Failures.ofQuestion(broken))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new Unreachable()));
    }

    @Test
    void a_question_that_nobody_answers_in_time_is_to_be_asked_again() {
        assertThat(Failures.ofQuestion(new TimeoutException()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new Unreachable()));
    }

    @Test
    void where_nobody_decides_nothing_was_done() {
        assertThat(Failures.ofDecision(new NoHandlerForCommandException("nobody")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new Unreachable()));
    }

    @Test
    void what_another_node_could_not_tell_is_not_told_here() {
        var remote = new CommandExecutionException("unknown there", null, new OutcomeUnknown.Told());

        assertThat(Failures.ofDecision(remote)).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_mistake_of_ours_is_not_the_databases() {
        assertThat(Outage.isBehind(new SQLException("syntax", "42601"))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
    }
}
