package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that are wanted while others are being read are read in one question. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedReadingTest {

    private final BlockingQueue<Question> asked = new LinkedBlockingQueue<>();
    private final SharedReading streams = new SharedReading(this::ask);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        asked.forEach(question -> question.answer(Map.of()));
        threads.shutdownNow();
    }

    @Test
    void who_comes_while_others_are_read_is_served_by_the_next_question() throws Exception {
        var first = wanted("a");
        var question = asked.take();
        var late =
                IntStream.range(0, 20).mapToObj(each -> wanted("late" + each)).toList();
        awaitWaiting(20);

        question.answer(Map.of("a", List.of()));
        var second = asked.take();
        second.answerEach();

        assertThat(question.ids()).containsExactly("a");
        assertThat(first.get()).containsKey("a");
        assertThat(second.ids()).hasSize(20);
        for (int each = 0; each < 20; each++) {
            assertThat(late.get(each).get()).containsKey("late" + each);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void nobody_is_served_with_what_was_asked_for_before_they_came() throws Exception {
        var first = wanted("a");
        var question = asked.take();
        var late = wanted("a");
        awaitWaiting(1);

        question.answer(Map.of());
        asked.take().answer(Map.of("a", List.of()));

        assertThat(first.get()).isEmpty();
        assertThat(late.get()).containsKey("a");
    }

    @Test
    void a_failure_fails_those_who_were_asked_for_and_nobody_else() throws Exception {
        var first = wanted("a");
        var question = asked.take();
        var late = wanted("b");
        awaitWaiting(1);

        question.fail(new EventStoreException("lost"));
        asked.take().answerEach();

        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(EventStoreException.class);
        assertThat(late.get()).containsKey("b");
    }

    @Test
    void a_failure_reaches_everybody_who_was_asked_for_together() throws Exception {
        var first = wanted("a");
        var question = asked.take();
        var late = List.of(wanted("b"), wanted("c"));
        awaitWaiting(2);
        question.answerEach();
        first.get();

        asked.take().fail(new EventStoreException("lost"));

        for (var each : late) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(EventStoreException.class);
        }
        var afterwards = wanted("d");
        asked.take().answerEach();
        assertThat(afterwards.get()).containsKey("d");
    }

    @Test
    void whoever_waits_behind_an_answer_that_does_not_come_asks_for_themselves() throws Exception {
        var stuck = wanted("a");
        var question = asked.take();
        var late = wanted("b");

        asked.take().answerEach();

        assertThat(late.get()).containsKey("b");
        assertThat(stuck).isNotDone();
        question.answerEach();
        assertThat(stuck.get()).containsKey("a");
    }

    @Test
    void a_question_does_not_grow_beyond_bounds() throws Exception {
        var first = wanted("a");
        var question = asked.take();
        var late =
                IntStream.range(0, 300).mapToObj(each -> wanted("late" + each)).toList();
        awaitWaiting(300);

        question.answerEach();
        var second = asked.take();
        second.answerEach();
        var third = asked.take();
        third.answerEach();

        first.get();
        assertThat(second.ids().size() + third.ids().size()).isEqualTo(300);
        assertThat(second.ids().size()).isGreaterThan(200).isLessThan(300);
        for (var each : late) {
            each.get();
        }
    }

    private CompletableFuture<Map<String, List<LogRow>>> wanted(String id) {
        return CompletableFuture.supplyAsync(() -> streams.read(List.of(StreamRequest.of(id, false))), threads);
    }

    private void awaitWaiting(int many) {
        while (streams.waiting() < many) {
            Thread.onSpinWait();
        }
    }

    private Map<String, List<LogRow>> ask(Collection<StreamRequest> requests) {
        var ids = requests.stream().map(StreamRequest::aggregateId).collect(Collectors.toUnmodifiableSet());
        var question = new Question(ids, new CompletableFuture<>());
        asked.add(question);
        return question.outcome().join();
    }

    private record Question(Set<String> ids, CompletableFuture<Map<String, List<LogRow>>> outcome) {

        void answer(Map<String, List<LogRow>> streams) {
            outcome.complete(streams);
        }

        void answerEach() {
            var streams = new HashMap<String, List<LogRow>>();
            ids.forEach(id -> streams.put(id, List.of()));
            outcome.complete(streams);
        }

        void fail(RuntimeException failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
