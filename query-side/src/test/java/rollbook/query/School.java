package rollbook.query;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Event;
import rollbook.api.Identifier;
import rollbook.api.MetaDataKeys;
import rollbook.api.Query;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.Processors;
import rollbook.api.staff.StaffId;
import rollbook.store.testing.TestPostgres;

/**
 * A school as the query side knows it: a log on a real database that the tests write into as if the command side did, real
 * processors, and the bus that questions go over. Started once; every test makes its own customers.
 */
public final class School implements AutoCloseable {

    public static final Actor MANAGER = actor("wang", Role.MANAGER);
    public static final Actor LI = actor("li", Role.CONSULTANT);
    public static final Actor ZHAO = actor("zhao", Role.CONSULTANT);
    public static final Actor FRONT_DESK = actor("desk", Role.FRONT_DESK);
    public static final Actor ADMIN = actor("admin", Role.ADMIN);

    private static final School SHARED = open();

    private final ConfigurableApplicationContext context;
    private final EventStore log;
    private final QueryGateway questions;
    private final Map<String, Long> versions = new HashMap<>();

    private School(ConfigurableApplicationContext context) {
        this.context = context;
        this.log = context.getBean(EventStore.class);
        this.questions = context.getBean(QueryGateway.class);
    }

    public static School shared() {
        return SHARED;
    }

    /** A school of one's own, on a database of its own. */
    public static School open() {
        return on(TestPostgres.freshDatabase());
    }

    /** Another node of the same school. */
    public School openAnotherNode() {
        return on((HikariDataSource) context.getBean(DataSource.class));
    }

    /** The same, put together otherwise at some place. */
    public static School open(Class<?> otherwise) {
        return on(TestPostgres.freshDatabase(), otherwise);
    }

    private static School on(HikariDataSource dataSource, Class<?>... otherwise) {
        return new School(new SpringApplicationBuilder(Node.class)
                .sources(otherwise)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + dataSource.getJdbcUrl(),
                        "spring.datasource.username=" + dataSource.getUsername(),
                        "spring.datasource.password=" + dataSource.getPassword(),
                        "spring.profiles.active=query",
                        "rollbook.node=" + anyId(),
                        "rollbook.data=target/data",
                        "rollbook.erasure-journal=target/erasures/" + anyId() + ".jsonl",
                        "spring.flyway.enabled=false",
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true")
                .run());
    }

    public static Actor actor(String name, Role... roles) {
        return new Actor(new StaffId(name), Set.of(roles), null);
    }

    public static String anyId() {
        return UUID.randomUUID().toString();
    }

    /** Something happens, now. */
    public long happened(Identifier to, Event... events) {
        return happened(to, LI, events);
    }

    public synchronized long happened(Identifier to, Actor by, Event... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var version = versions.merge(to.value(), 0L, (before, _) -> before + 1);
            messages.add(
                    new GenericDomainEventMessage<>("any", to.value(), version, event, MetaData.from(by.toMetaData())));
        }
        log.publish(messages);
        return head();
    }

    /** The last position of the log. */
    public long head() {
        return log.createHeadToken().position().orElse(0);
    }

    /** Asks, and waits for everything that has happened so far to be seen. */
    public <A> A ask(Query<A> query, Class<A> answer, Actor actor) {
        return put(query, ResponseTypes.instanceOf(answer), actor, head());
    }

    public <A> Optional<A> find(Query<Optional<A>> query, Class<A> answer, Actor actor) {
        return put(query, ResponseTypes.optionalInstanceOf(answer), actor, head());
    }

    public <R> R put(Query<?> query, ResponseType<R> type, Actor actor, long position) {
        var message = new GenericQueryMessage<Object, R>(query, type)
                .withMetaData(actor.toMetaData())
                .andMetaData(Map.of(MetaDataKeys.POSITION, position));
        try {
            return questions.query(message.getQueryName(), message, type).join();
        } catch (CompletionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    throw refused;
                }
            }
            throw e;
        }
    }

    /** Somebody who runs the program orders something. */
    public void order(Command command, Actor actor) {
        order(command, actor, UUID.randomUUID().toString());
    }

    /** The same in a request that may come again. */
    public void order(Command command, Actor actor, String request) {
        var message = new GenericCommandMessage<>(command)
                .withMetaData(actor.toMetaData())
                .andMetaData(Map.of(MetaDataKeys.REQUEST, request));
        var done = new FutureCallback<Command, Object>();
        context.getBean(CommandBus.class).dispatch(message, done);
        var result = done.getResult(1, TimeUnit.MINUTES);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException e
                    ? e
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    /** Waits until every projection has seen everything that has happened so far. */
    public void settle() {
        var positions = context.getBean(Positions.class);
        var head = head();
        for (var processor : ask(new GetProcessors(), Processors.class, ADMIN).items()) {
            try {
                if (!positions.await(processor.name(), head, Duration.ofMinutes(1))) {
                    throw new IllegalStateException(processor.name() + " did not come to " + head);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Builds projections anew, all at once, and waits until each serves. */
    public void rebuild(String... names) {
        for (var name : names) {
            order(new ReplayProcessor(name), ADMIN);
        }
        for (var name : names) {
            await(() -> processor(name).rebuild() == null);
        }
    }

    public void rebuildAll() {
        rebuild(ask(new GetProcessors(), Processors.class, ADMIN).items().stream()
                .map(Processors.Processor::name)
                .toArray(String[]::new));
    }

    public Processors.Processor processor(String name) {
        return ask(new GetProcessors(), Processors.class, ADMIN).items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for something, a minute at most. */
    public static void await(BooleanSupplier reached) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing came of it");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    public Clock clock() {
        return context.getBean(Clock.class);
    }

    /** The time that events bear. */
    public Instant now() {
        return GenericDomainEventMessage.clock.instant();
    }

    @Override
    public void close() {
        context.close();
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    /** A node of which only the log and the query side are on the class path. */
    @SpringBootApplication(scanBasePackages = {"rollbook.query", "rollbook.store"})
    static class Node {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.ofHours(8));
        }
    }
}
