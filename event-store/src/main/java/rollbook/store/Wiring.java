package rollbook.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.Distributed;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Whether the framework has been put together as the school needs it: some of its choices lose what happened without a word.
 *
 * @param decides whether this node decides about the school, or only reads what was decided
 */
record Wiring(Configuration axon, boolean decides) {

    /** Everything that speaks against starting, one line each; empty if nothing does. */
    List<String> objections() {
        var objections = new ArrayList<String>();
        var processing = axon.eventProcessingConfiguration();
        processing.eventProcessors().forEach((name, processor) -> {
            if (!(processor instanceof PooledStreamingEventProcessor)) {
                objections.add("The projection " + name
                        + " does not read by a pooled processor: it could stop without a word.");
            }
            if (isInMemory(processing.tokenStore(name))) {
                objections.add("The projection " + name
                        + " keeps in memory how far it has read: it would take everything in again at every start.");
            }
            if (!(processing.errorHandler(name) instanceof PropagatingErrorHandler)
                    || !(processing.listenerInvocationErrorHandler(name) instanceof PropagatingErrorHandler)) {
                objections.add("The projection " + name + " passes over what goes wrong: events would be lost to it.");
            }
        });
        Stream.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer())
                .distinct()
                .forEach(serializer -> check(serializer, objections));
        if (decides) {
            check(axon.commandBus(), objections);
        }
        return objections;
    }

    /** Also where somebody stands before it: what the program keeps its places in is what everybody else hands on to. */
    private boolean isInMemory(TokenStore tokens) {
        return tokens instanceof InMemoryTokenStore
                || axon.getComponent(TokenStore.class) instanceof InMemoryTokenStore;
    }

    private static void check(Serializer serializer, List<String> objections) {
        if (!(serializer instanceof Jackson3Serializer jackson)) {
            objections.add("What is stored or sent is written by "
                    + serializer.getClass().getSimpleName()
                    + ", which lets it name classes to be loaded: only Jackson 3 is safe.");
            return;
        }
        var mapper = jackson.getObjectMapper();
        if (mapper.serializationConfig().getDefaultTyper(mapper.constructType(Object.class)) != null) {
            objections.add("Stored or sent JSON may name classes to be loaded (default typing): switch that off.");
        }
    }

    private static void check(CommandBus bus, List<String> objections) {
        var here = bus instanceof Distributed<?> distributed ? distributed.localSegment() : bus;
        if (here instanceof SimpleCommandBus simple && rollback(simple) != RollbackConfigurationType.ANY_THROWABLE) {
            objections.add(
                    "A decision that fails may leave what it had begun stored: the command bus must roll back on any"
                            + " throwable.");
        }
    }

    private static Object rollback(SimpleCommandBus bus) {
        try {
            return ReflectionUtils.getFieldValue(SimpleCommandBus.class.getDeclaredField("rollbackConfiguration"), bus);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
