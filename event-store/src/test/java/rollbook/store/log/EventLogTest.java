package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.MetaDataKeys;

class EventLogTest {

    private final TestNode node = TestNode.alone();
    private final EventLog log = EventLog.on(node.storage());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_unit_of_work_is_appended_once_when_it_commits_and_knows_its_position() {
        var work = begin();
        log.publish(TestNode.remarks("a", 0, 1));
        log.publish(TestNode.remarks("b", 0, 1));
        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));

        work.commit();

        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat((Long) work.resources().get(MetaDataKeys.POSITION)).isEqualTo(2L);
    }

    @Test
    void what_is_decided_but_not_stored_belongs_to_its_aggregate_already() {
        log.publish(TestNode.remarks("a", 0, 1));
        var work = begin();
        log.publish(TestNode.remarks("a", 1, 2));

        assertThat(log.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L, 2L);
        assertThat(log.lastSequenceNumberFor("a")).contains(2L);

        work.rollback();
        assertThat(log.lastSequenceNumberFor("a")).contains(0L);
    }

    @Test
    void streams_that_were_foreseen_are_read_at_once_and_handed_out_once() {
        log.publish(TestNode.remarks("a", 0, 2));
        log.publish(TestNode.remarks("b", 0, 3));
        var work = begin();
        work.resources().put(MetaDataKeys.FORESEEN, Map.of("a", false, "b", true, "nobody", true));

        assertThat(log.readEvents("a").asStream()).hasSize(2);
        node.storage().append(TestNode.remarks("b", 3, 1));

        assertThat(log.readEvents("b").asStream()).hasSize(3);
        assertThat(log.readEvents("b").asStream()).hasSize(4);
        assertThat(log.readEvents("nobody").asStream()).isEmpty();
        work.rollback();
        assertThat(log.readEvents("b").asStream()).hasSize(4);
    }

    @Test
    void of_an_aggregate_that_was_summed_up_and_foreseen_the_sum_and_the_rest_are_read() {
        log.publish(TestNode.remarks("a", 0, 4));
        log.publish(TestNode.remarks("b", 0, 2));
        log.storeSnapshot(TestNode.remarks("a", 2, 1).getFirst());
        var work = begin();
        work.resources().put(MetaDataKeys.FORESEEN, Map.of("a", true, "b", false));

        assertThat(log.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2L, 3L);
        assertThat(log.readEvents("b", 0).asStream()).hasSize(2);
        work.rollback();
    }

    @Test
    void who_wants_the_whole_stream_of_what_was_foreseen_as_summed_up_gets_it() {
        log.publish(TestNode.remarks("a", 0, 4));
        log.storeSnapshot(TestNode.remarks("a", 2, 1).getFirst());
        var work = begin();
        work.resources().put(MetaDataKeys.FORESEEN, Map.of("a", true, "b", false));

        assertThat(log.readEvents("a", 0).asStream()).hasSize(4);
        work.rollback();
    }

    @Test
    void a_nested_unit_of_work_is_appended_with_its_root() {
        var root = begin();
        log.publish(TestNode.remarks("a", 0, 1));
        var nested = begin();
        log.publish(TestNode.remarks("b", 0, 1));
        nested.commit();
        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));

        root.commit();

        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void a_conflict_rolls_the_unit_of_work_back() {
        log.publish(TestNode.remarks("a", 0, 1));
        var rolledBack = new ArrayList<UnitOfWork<?>>();
        var work = begin();
        work.onRollback(rolledBack::add);
        log.publish(TestNode.remarks("a", 0, 1));

        assertThatThrownBy(work::commit).isInstanceOf(AggregateStreamCreationException.class);

        assertThat(rolledBack).hasSize(1);
    }

    @Test
    void whoever_subscribes_hears_of_events_before_they_are_stored() {
        var heard = new ArrayList<EventMessage<?>>();
        log.subscribe(heard::addAll);

        log.publish(TestNode.remarks("a", 0, 2));

        assertThat(heard).hasSize(2);
    }

    @Test
    void an_aggregate_with_a_snapshot_is_read_from_there() {
        log.publish(TestNode.remarks("a", 0, 4));
        log.storeSnapshot(TestNode.remarks("a", 2, 1).getFirst());

        assertThat(log.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2L, 3L);
    }

    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("decide"));
    }
}
