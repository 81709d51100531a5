package rollbook.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.MetaDataKeys;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refused;

/** Where the way in hands over what somebody wants done, and hears whether it was. */
@Component
public class Decisions {

    /** With another node; a decision made here is over when it comes back, and what it waits for has times of its own. */
    private static final long PATIENCE_SECONDS = 20;

    /** Who waits for the log needs none, and the more wait, the more is written together. */
    private static final int PER_CONNECTION = 4;

    private final CommandGateway gateway;
    private final Turnstile turnstile;
    private final Counter retries;

    Decisions(
            CommandGateway gateway,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.retries = Counter.builder("rollbook.decisions.retries")
                .description("Decisions made again because somebody else was faster")
                .register(meters);
        this.turnstile = new Turnstile(PER_CONNECTION * connections);
    }

    /**
     * Has a command done.
     *
     * @throws Refused if the school says no; nothing was stored
     * @throws OutcomeUnknown if nobody can say whether it was done
     */
    public Decided send(Command command, Actor actor) {
        return send(command, actor, null);
    }

    /** The same, but only if the target still has the version that the asker has seen. */
    public Decided send(Command command, Actor actor, @Nullable Long expectedVersion) {
        return decided(result(message(command, actor, expectedVersion, RepeatableDecision.nameOf(command))));
    }

    /** Has a command done that has something to tell: asked for again, it is decided again, because it must tell it again. */
    public <A> Answered<A> ask(Command command, Class<A> answer, Actor actor) {
        var result = result(message(command, actor, null, Optional.empty()));
        return new Answered<>(answer.cast(result.getPayload()), decided(result));
    }

    private CommandResultMessage<?> result(CommandMessage<Command> message) {
        var result = turnstile.pass(() -> dispatch(message));
        if (result.getMetaData().containsKey(MetaDataKeys.TRIES)) {
            retries.increment(number(result.getMetaData(), MetaDataKeys.TRIES) - 1.0);
        }
        if (result.isExceptional()) {
            throw Failures.ofDecision(result.exceptionResult());
        }
        return result;
    }

    private static Decided decided(CommandResultMessage<?> result) {
        return new Decided(
                number(result.getMetaData(), MetaDataKeys.VERSION),
                number(result.getMetaData(), MetaDataKeys.POSITION));
    }

    private static CommandMessage<Command> message(
            Command command, Actor actor, @Nullable Long expectedVersion, Optional<String> decision) {
        var metaData = new LinkedHashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.REQUEST, RequestId.current());
        decision.ifPresent(name -> metaData.put(MetaDataKeys.DECISION, name));
        if (expectedVersion != null) {
            metaData.put(MetaDataKeys.EXPECTED_VERSION, expectedVersion.toString());
        }
        return new GenericCommandMessage<>(command, metaData);
    }

    private CommandResultMessage<?> dispatch(CommandMessage<Command> message) {
        var callback = new FutureCallback<Object, Object>();
        gateway.send(message, callback);
        try {
            return callback.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        } catch (TimeoutException e) {
            throw new OutcomeUnknown(e);
        } catch (ExecutionException e) {
            throw Failures.ofDecision(e);
        }
    }

    private static long number(MetaData metaData, String key) {
        var value = metaData.get(key);
        if (value == null) {
            throw new IllegalStateException("The result of the command does not tell its " + key);
        }
        return value instanceof Number number ? number.longValue() : Long.parseLong(value.toString());
    }
}
