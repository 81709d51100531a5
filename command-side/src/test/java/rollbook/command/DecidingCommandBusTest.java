package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Company;
import rollbook.api.LogUnavailable;
import rollbook.api.MetaDataKeys;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Unreachable;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerEvent.CustomerRestored;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.operations.OperationsCommand.TakeBackup;

class DecidingCommandBusTest {

    private static final CustomerId LI = new CustomerId("li");
    private static final Patience SHORT = new Patience(4, Duration.ofNanos(1), Duration.ofNanos(1));

    private final List<Refusal> witnessed = new ArrayList<>();
    private final AtomicInteger joined = new AtomicInteger();
    private final Company company = new Company() {
        @Override
        public void joins() {
            joined.incrementAndGet();
        }

        @Override
        public void leaves() {}
    };
    private final MemoryLog log = new MemoryLog();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(log).build();
    private final DecidingCommandBus bus = new DecidingCommandBus(
            SimpleCommandBus.builder(), store, company, SHORT, (_, refusal) -> witnessed.add(refusal), List.of());
    private final List<UnitOfWork<?>> unitsOfWork = new ArrayList<>();

    @Test
    void who_was_overtaken_decides_again_in_a_new_unit_of_work() {
        var tries = new AtomicInteger();

        var result = decided(_ -> {
            unitsOfWork.add(CurrentUnitOfWork.get());
            happens(0);
            if (tries.incrementAndGet() < 3) {
                throw new ConcurrencyException("version 0 is taken");
            }
            return null;
        });

        assertThat(result.isExceptional()).isFalse();
        assertThat(unitsOfWork).hasSize(3).doesNotHaveDuplicates();
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void a_version_that_is_taken_at_the_append_is_a_conflict_like_any_other() {
        happenedBefore();
        var tries = new AtomicInteger();

        var result = decided(_ -> {
            happens(tries.getAndIncrement());
            return null;
        });

        assertThat(result.isExceptional()).isFalse();
        assertThat(tries).hasValue(2);
        assertThat(log.size()).isEqualTo(2);
    }

    @Test
    void patience_ends() {
        var tries = new AtomicInteger();

        var result = decided(_ -> {
            tries.incrementAndGet();
            throw new AggregateStreamCreationException("li exists");
        });

        assertThat(detailsOf(result)).contains(new Overloaded());
        assertThat(tries).hasValue(SHORT.tries());
    }

    @Test
    void a_refusal_stands_and_travels_as_details() {
        var tries = new AtomicInteger();

        var result = decided(_ -> {
            happens(0);
            tries.incrementAndGet();
            throw new Refused(new NoSuchCustomer(LI));
        });

        assertThat(tries).hasValue(1);
        assertThat(log.size()).isZero();
        assertThat(witnessed).containsExactly(new NoSuchCustomer(LI));
        assertThat(detailsOf(result)).contains(new NoSuchCustomer(LI));
    }

    @Test
    void when_the_log_is_away_nothing_was_done_and_one_may_ask_again() {
        var result = decided(_ -> {
            throw new LogUnavailable(new IOException("no route"));
        });

        assertThat(detailsOf(result)).contains(new Unreachable());
    }

    @Test
    void what_nobody_can_tell_is_told_on_other_nodes_too() {
        var result = decided(_ -> {
            throw new OutcomeUnknown(new IOException("gone in the middle"));
        });

        assertThat(detailsOf(result)).contains(new OutcomeUnknown.Told());
    }

    @Test
    void whatever_is_thrown_stores_nothing() {
        for (Throwable failure : List.of(new IOException("disk"), new IllegalStateException(), new AssertionError())) {
            var result = decided(_ -> {
                happens(0);
                throw sneaked(failure);
            });

            assertThat(result.isExceptional()).isTrue();
            assertThat(log.size()).isZero();
        }
    }

    @Test
    void the_answer_tells_where_the_log_stands() {
        happenedBefore();

        var result = decided(_ -> null);

        assertThat(result.getMetaData())
                .containsEntry(MetaDataKeys.POSITION, 1L)
                .containsEntry(MetaDataKeys.VERSION, 0L);
    }

    @Test
    void where_the_log_knows_the_position_of_what_was_decided_it_is_told() {
        var result = decided(_ -> {
            CurrentUnitOfWork.get().resources().put(MetaDataKeys.POSITION, 4711L);
            return null;
        });

        assertThat(result.getMetaData()).containsEntry(MetaDataKeys.POSITION, 4711L);
    }

    private static Optional<Object> detailsOf(CommandResultMessage<?> result) {
        assertThat(result.exceptionResult()).isInstanceOf(CommandExecutionException.class);
        return ((CommandExecutionException) result.exceptionResult()).getDetails();
    }

    @Test
    void who_is_to_be_written_together_with_others_waits_for_nobody_who_writes_nothing() {
        decided(new TakeBackup("now"), _ -> null);
        assertThat(joined).hasValue(0);

        decided(_ -> null);
        assertThat(joined).hasValue(1);
    }

    private CommandResultMessage<?> decided(MessageHandler<CommandMessage<?>> handler) {
        return decided(new RestoreCustomer(LI), handler);
    }

    private CommandResultMessage<?> decided(Command command, MessageHandler<CommandMessage<?>> handler) {
        var results = new ArrayList<CommandResultMessage<?>>();
        var metaData = new LinkedHashMap<String, Object>(Actor.PROGRAM.toMetaData());
        try (var _ = bus.subscribe(command.getClass().getName(), handler)) {
            bus.dispatch(new GenericCommandMessage<>(command, metaData), (_, result) -> results.add(result));
        }
        return results.getFirst();
    }

    private void happens(long version) {
        store.publish(new GenericDomainEventMessage<>("Customer", LI.value(), version, new CustomerRestored(LI)));
    }

    private void happenedBefore() {
        log.appendEvents(List.of(
                new GenericDomainEventMessage<>("Customer", LI.value(), 0, new CustomerRestored(LI), Map.of())));
    }

    @SuppressWarnings("unchecked") // so that a test may throw what the compiler would not let it
    private static <T extends Throwable> T sneaked(Throwable failure) throws T {
        throw (T) failure;
    }
}
