package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final AtomicInteger understood = new AtomicInteger();
    private final LogTail tail = new LogTail(_ -> {
        understood.incrementAndGet();
        return List.of();
    });

    @Test
    void what_was_remembered_is_handed_out_in_order() {
        remember(LongStream.rangeClosed(5, 9));

        assertThat(after(4, 100)).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(after(6, 2)).containsExactly(7L, 8L);
        assertThat(after(9, 100)).isEmpty();
    }

    @Test
    void an_event_that_is_not_known_is_never_passed_over() {
        remember(LongStream.of(5, 6, 8));

        assertThat(after(3, 100)).isEmpty();
        assertThat(after(4, 100)).containsExactly(5L, 6L);
        assertThat(after(6, 100)).isEmpty();
    }

    @Test
    void the_oldest_are_forgotten_and_never_come_back() {
        remember(LongStream.rangeClosed(1, LogTail.LENGTH + 2L));
        remember(LongStream.of(1));

        assertThat(after(0, 100)).isEmpty();
        assertThat(after(2, LogTail.LENGTH)).hasSize(LogTail.LENGTH);
    }

    @Test
    void a_large_event_is_handed_on_and_not_kept() {
        remember(LongStream.of(1));
        var large = tail.remember(row(2, new byte[LogTail.LARGEST + 1]));
        remember(LongStream.of(3));

        assertThat(large.position()).isEqualTo(2);
        assertThat(after(0, 100)).containsExactly(1L);
        assertThat(after(2, 100)).containsExactly(3L);
    }

    @Test
    void one_reader_understands_for_all() {
        remember(LongStream.of(1));

        tail.after(0, 1).getFirst().events();
        tail.after(0, 1).getFirst().events();

        assertThat(understood).hasValue(1);
    }

    private List<Long> after(long position, int most) {
        return tail.after(position, most).stream().map(LogTail.Entry::position).toList();
    }

    private void remember(LongStream positions) {
        positions.forEach(position -> tail.remember(row(position, new byte[0])));
    }

    private static LogRow row(long position, byte[] payload) {
        return new LogRow(
                position,
                "a",
                position,
                "Remark",
                UUID.randomUUID().toString(),
                "log.SomethingSaid",
                "1",
                Instant.EPOCH,
                payload,
                new byte[0]);
    }
}
