package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Status;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.LogUnavailable;
import rollbook.api.OutcomeUnknown;

class ServerAppenderTest {

    private static final Event OURS = event("ours");
    private static final RuntimeException BROKEN =
            Status.UNAVAILABLE.withDescription("reset by peer").asRuntimeException();

    private final Scripted server = new Scripted();

    @Test
    void what_is_stored_is_answered_with_a_position() {
        assertThat(append()).isEqualTo(1);
        assertThat(server.stored).containsExactly(OURS);
    }

    @Test
    void a_version_that_another_has_is_a_conflict() {
        server.stored.add(event("theirs"));

        assertThatThrownBy(this::append).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void after_a_lost_answer_it_is_asked_again_and_stored_once() {
        server.answersLost.add(BROKEN);

        assertThat(append()).isEqualTo(1);
        assertThat(server.stored).containsExactly(OURS);
    }

    @Test
    void after_a_lost_question_it_is_asked_again_and_stored_once() {
        server.questionsLost.add(BROKEN);

        assertThat(append()).isEqualTo(1);
        assertThat(server.stored).containsExactly(OURS);
    }

    @Test
    void who_was_overtaken_while_the_answer_was_lost_is_told() {
        server.questionsLost.add(BROKEN);
        server.meanwhile = event("theirs");

        assertThatThrownBy(this::append).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(server.stored).containsExactly(event("theirs"));
    }

    @Test
    void a_server_that_stays_away_leaves_open_what_was_sent() {
        server.alwaysLost = BROKEN;

        assertThatThrownBy(this::append).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_server_that_could_not_be_asked_has_stored_nothing() {
        server.alwaysLost = Status.UNAVAILABLE.withCause(new ConnectException()).asRuntimeException();

        assertThatThrownBy(this::append).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void what_the_server_does_not_take_is_not_asked_again() {
        server.questionsLost.add(Status.INVALID_ARGUMENT
                .withDescription("[AXONIQ-2001] too large")
                .asRuntimeException());

        assertThatThrownBy(this::append).isInstanceOf(EventStoreException.class);
        assertThat(server.stored).isEmpty();
    }

    @Test
    void what_is_stored_is_never_told_as_a_failure() {
        server.headLost = new IllegalStateException("nobody foresaw this");

        assertThatThrownBy(this::append).isInstanceOf(OutcomeUnknown.class);
        assertThat(server.stored).containsExactly(OURS);
    }

    @Test
    void what_was_sent_and_not_answered_is_not_settled_by_a_refusal_of_the_second_question() {
        server.answersLost.add(BROKEN);
        server.refusesFromNowOn = Status.PERMISSION_DENIED
                .withDescription("the token has run out")
                .asRuntimeException();

        assertThatThrownBy(this::append).isInstanceOf(OutcomeUnknown.class);
        assertThat(server.stored).containsExactly(OURS);
    }

    @Test
    void a_failure_that_nobody_foresaw_leaves_open_what_was_sent() {
        server.answersLost.add(new EventStoreException("Interrupted while waiting for Axon Server"));

        assertThatThrownBy(this::append).isInstanceOf(OutcomeUnknown.class);
        assertThat(server.stored).containsExactly(OURS);
    }

    private long append() {
        return new ServerAppender(server, Duration.ofMillis(1)).append(List.of(OURS));
    }

    private static Event event(String id) {
        return Event.newBuilder()
                .setMessageIdentifier(id)
                .setAggregateIdentifier("li")
                .build();
    }

    /** Holds one aggregate, and loses what it is told to lose. */
    private static final class Scripted implements ServerAppender.Server {

        private final List<Event> stored = new ArrayList<>();
        private final Deque<RuntimeException> questionsLost = new ArrayDeque<>();
        private final Deque<RuntimeException> answersLost = new ArrayDeque<>();
        private @Nullable RuntimeException alwaysLost;
        private @Nullable Event meanwhile;
        private @Nullable RuntimeException refusesFromNowOn;
        private @Nullable RuntimeException headLost;

        @Override
        public void commit(List<Event> events) {
            if (alwaysLost != null) {
                throw alwaysLost;
            }
            if (!questionsLost.isEmpty()) {
                if (meanwhile != null) {
                    stored.add(meanwhile);
                }
                throw questionsLost.poll();
            }
            if (!stored.isEmpty() && refusesFromNowOn != null) {
                throw refusesFromNowOn;
            }
            if (!stored.isEmpty()) {
                throw Status.OUT_OF_RANGE
                        .withDescription("[AXONIQ-2000] Invalid sequence number 0")
                        .asRuntimeException();
            }
            stored.addAll(events);
            if (!answersLost.isEmpty()) {
                throw answersLost.poll();
            }
        }

        @Override
        public Optional<String> eventAt(String aggregateId, long sequence) {
            return stored.stream().map(Event::getMessageIdentifier).findFirst();
        }

        @Override
        public long head() {
            if (headLost != null) {
                throw headLost;
            }
            return stored.size();
        }
    }
}
