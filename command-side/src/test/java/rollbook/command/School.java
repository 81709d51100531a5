package rollbook.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Company;
import rollbook.api.Event;
import rollbook.api.Identifier;
import rollbook.api.MetaDataKeys;

/** One node of a school in memory: the real bus, the real desks, and a log that other nodes may share. */
public final class School implements AutoCloseable {

    /** When everything given has happened. */
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MemoryLog log;
    private final Configuration axon;

    private School(MemoryLog log, Configuration axon) {
        this.log = log;
        this.axon = axon;
    }

    /** A node where these decide. */
    public static School node(MemoryLog log, ConfigurerModule... who) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(
                        _ -> EmbeddedEventStore.builder().storageEngine(log).build())
                .configureCommandBus(c -> new DecidingCommandBus(
                        SimpleCommandBus.builder(),
                        c.eventStore(),
                        Company.NONE,
                        Patience.USUAL,
                        (_, _) -> {},
                        c.correlationDataProviders()))
                .configureCorrelationDataProviders(_ -> List.of(new SimpleCorrelationDataProvider(
                        MetaDataKeys.ACTOR, MetaDataKeys.ROLES, MetaDataKeys.REQUEST, MetaDataKeys.DECISION)))
                .registerComponent(Clock.class, _ -> Clock.fixed(NOW, ZoneOffset.UTC));
        for (var module : who) {
            module.configureModule(configurer);
        }
        return new School(log, configurer.start());
    }

    /** Lets something have happened. */
    public School given(Actor by, Event... events) {
        for (var event : events) {
            var id = aggregateOf(event);
            var version = log.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
            log.appendEvents(List.of(new GenericDomainEventMessage<>(
                    "", id, version, event, by.toMetaData(), UUID.randomUUID().toString(), NOW)));
        }
        return this;
    }

    /** Asks for something, and tells what came of it. */
    public Outcome when(Command command, Actor actor) {
        return when(command, actor.toMetaData());
    }

    /** The same in a request that has a name, because it may come again. */
    public Outcome when(Command command, Actor actor, String request) {
        var metaData = new HashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.REQUEST, request);
        return when(command, metaData);
    }

    /** The same as a decision that has a name, because the same may be asked again. */
    public Outcome whenAskedAs(String decision, Command command, Actor actor) {
        var metaData = new HashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.DECISION, decision);
        return when(command, metaData);
    }

    /** Who asks, and which version of it they have seen. */
    public static Map<String, Object> having(Actor actor, long seen) {
        var metaData = new HashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.EXPECTED_VERSION, Long.toString(seen));
        return metaData;
    }

    /** The same with any metadata. */
    public Outcome when(Command command, Map<String, ?> metaData) {
        var before = log.size();
        var result = dispatch(command, metaData);
        return new Outcome(result, List.copyOf(log.from(before)));
    }

    /** Only sends it: for many at once. */
    public CommandResultMessage<?> dispatch(Command command, Map<String, ?> metaData) {
        var result = new AtomicReference<CommandResultMessage<?>>();
        CommandCallback<Command, Object> callback = (_, outcome) -> result.set(outcome);
        axon.commandBus().dispatch(new GenericCommandMessage<>(command, metaData), callback);
        return result.get();
    }

    /** Everything that ever happened. */
    public List<Object> history() {
        return log.from(0).stream().<Object>map(Message::getPayload).toList();
    }

    /** The first thing an event tells is whose it is. */
    private static String aggregateOf(Event event) {
        try {
            var owner = event.getClass().getRecordComponents()[0].getAccessor().invoke(event);
            return ((Identifier) owner).value();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("whose event is this? " + event, e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
