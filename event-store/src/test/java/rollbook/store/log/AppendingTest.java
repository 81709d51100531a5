package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendingTest {

    private final TestNode node = TestNode.alone();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_was_appended_is_read_back_as_it_was() {
        var said = TestNode.remarks("a", 0, 1).getFirst();

        var position = node.storage().append(TestNode.remarks("b", 0, 2));
        var next = node.storage().append(List.of(said));

        var read = node.storage().readEvents("a").next();
        assertThat(position).isEqualTo(2);
        assertThat(next).isEqualTo(3);
        assertThat(read.getPayload()).isEqualTo(said.getPayload());
        assertThat(read.getMetaData()).isEqualTo(said.getMetaData());
        assertThat(read.getTimestamp()).isEqualTo(said.getTimestamp());
        assertThat(read.getIdentifier()).isEqualTo(said.getIdentifier());
        assertThat(read.getType()).isEqualTo(said.getType());
        assertThat(read.getSequenceNumber()).isZero();
    }

    @Test
    void an_event_read_from_its_aggregate_knows_its_position() {
        node.storage().append(TestNode.remarks("a", 0, 3));

        assertThat(node.storage().readEvents("a", 1).asStream())
                .allSatisfy(event -> assertThat(event).isInstanceOf(TrackedEventMessage.class))
                .extracting(event -> ((TrackedEventMessage<?>) event).trackingToken())
                .containsExactly(new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(3));
    }

    @Test
    void a_version_is_given_out_once() {
        node.storage().append(TestNode.remarks("a", 0, 2));

        assertThatThrownBy(() -> node.storage().append(TestNode.remarks("a", 1, 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(node.storage().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void an_aggregate_begins_once() {
        node.storage().append(TestNode.remarks("a", 0, 1));

        assertThatThrownBy(() -> node.storage().append(TestNode.remarks("a", 0, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_unit_of_work_is_stored_whole_or_not_at_all() {
        node.storage().append(TestNode.remarks("taken", 0, 1));
        var events = new ArrayList<DomainEventMessage<?>>(TestNode.remarks("free", 0, 2));
        events.addAll(TestNode.remarks("taken", 0, 1));

        assertThatThrownBy(() -> node.storage().append(events)).isInstanceOf(AggregateStreamCreationException.class);

        assertThat(node.storage().readEvents("free").hasNext()).isFalse();
    }

    @Test
    void asking_again_for_what_is_stored_already_is_answered_with_where_it_is() {
        var events = TestNode.remarks("a", 0, 2);
        var first = node.storage().append(events);
        node.storage().append(TestNode.remarks("b", 0, 1));

        assertThat(node.storage().append(events)).isEqualTo(first);
        assertThat(node.storage().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void a_snapshot_is_replaced_by_a_newer_one_only() {
        node.storage().storeSnapshot(TestNode.remarks("a", 5, 1).getFirst());
        node.storage().storeSnapshot(TestNode.remarks("a", 3, 1).getFirst());

        assertThat(node.storage().readSnapshot("a").orElseThrow().getSequenceNumber())
                .isEqualTo(5);
    }
}
