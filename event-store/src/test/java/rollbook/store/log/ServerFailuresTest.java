package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import rollbook.api.LogUnavailable;

class ServerFailuresTest {

    private static final StatusRuntimeException TAKEN = new StatusRuntimeException(
            Status.OUT_OF_RANGE.withDescription("[AXONIQ-2000] Invalid sequence number 0 for aggregate li"));
    private static final StatusRuntimeException AWAY =
            new StatusRuntimeException(Status.UNAVAILABLE.withDescription("io exception"));

    @Test
    void a_version_that_is_taken_is_known_by_its_code_however_deep_it_lies() {
        assertThat(ServerFailures.isConflict(TAKEN)).isTrue();
        assertThat(ServerFailures.isConflict(new IllegalStateException(TAKEN))).isTrue();
        assertThat(ServerFailures.isConflict(AWAY)).isFalse();
    }

    @Test
    void what_breaks_on_the_way_says_nothing_about_what_was_done() {
        assertThat(ServerFailures.isOnTheWay(AWAY)).isTrue();
        assertThat(ServerFailures.isOnTheWay(new LogUnavailable(new TimeoutException())))
                .isTrue();
        assertThat(ServerFailures.isNotSent(AWAY)).isFalse();
    }

    @Test
    void what_could_not_be_sent_was_not_done() {
        assertThat(ServerFailures.isNotSent(
                        Status.UNAVAILABLE.withCause(new ConnectException()).asRuntimeException()))
                .isTrue();
    }

    @Test
    void what_the_server_does_not_take_would_not_be_taken_a_second_time_either() {
        assertThat(ServerFailures.isOnTheWay(Status.INVALID_ARGUMENT.asRuntimeException()))
                .isFalse();
        assertThat(ServerFailures.isOnTheWay(new IllegalStateException())).isFalse();
    }
}
