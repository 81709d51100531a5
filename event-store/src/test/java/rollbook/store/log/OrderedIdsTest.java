package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {

    @Test
    void every_message_gets_its_id_here() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(OrderedIds.class);
        assertThat(UUID.fromString(
                                GenericEventMessage.asEventMessage("so it is").getIdentifier())
                        .version())
                .isEqualTo(7);
    }

    @Test
    void what_is_made_later_stands_behind() {
        var ids = new OrderedIds();

        assertThat(IntStream.range(0, 10_000).mapToObj(_ -> ids.generateIdentifier()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void several_threads_never_get_the_same() {
        var ids = new OrderedIds();
        var made = ConcurrentHashMap.<String>newKeySet();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(_ -> threads.execute(
                            () -> IntStream.range(0, 10_000).forEach(_ -> made.add(ids.generateIdentifier()))));
        }

        assertThat(made).hasSize(80_000);
    }
}
