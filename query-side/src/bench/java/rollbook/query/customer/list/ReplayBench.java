package rollbook.query.customer.list;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.RebuildPhase;
import rollbook.query.School;

/**
 * How fast the list of customers is built anew: from our log beside the one that serves, and by a pooled processor over the framework's
 * own JPA engine into the same tables, in the same run; and how fast both logs are read by who does nothing. Ends with 1 where ours is
 * not twice as fast for the list.
 *
 * <p>Arguments: events (else 200,000).
 */
final class ReplayBench {

    private static final int BATCH = 1_000;
    private static final double WANTED = 2;

    private final School school;
    private final long events;

    private ReplayBench(School school, long events) {
        this.school = school;
        this.events = events;
    }

    public static void main(String[] arguments) throws Exception {
        var events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        boolean held;
        try (var school = School.open()) {
            var processing = school.bean(Configuration.class).eventProcessingConfiguration();
            processing.eventProcessors().values().forEach(processor -> processor.shutDown());
            new CustomerYears().pass(school.bean(EventStore.class), events);
            school.jdbc().sql("analyze").update();
            held = new ReplayBench(school, events).run();
        }
        System.exit(held ? 0 : 1); // the database of the tests lives as long as the program
    }

    /** Whether ours is as much faster as it has to be. */
    private boolean run() throws Exception {
        var nothing = print("a handler that does nothing, our log", nothing(school.bean(EventStore.class), "ours"));
        var ours = print("the list, our log, beside what serves", beside());
        try (var axon = new AxonJpaLog(school.bean(DataSource.class), eventSerializer())) {
            var axonNothing = print("a handler that does nothing, Axon's JPA engine", nothing(axon.events(), "axon"));
            var axonList = print("the list, Axon's JPA engine", list(axon.events()));
            System.out.printf(
                    "ours beside Axon's: %.2f for the list, %.2f for nothing%n",
                    ours / axonList, nothing / axonNothing);
            var held = ours >= WANTED * axonList;
            System.out.printf(
                    "%s the list is built anew at least %.0f times as fast%n", held ? "holds   " : "VIOLATED", WANTED);
            return held;
        }
    }

    private double print(String what, long nanos) {
        var perSecond = events * 1e9 / nanos;
        System.out.printf("%-50s %,10.0f events/s, %.1f s%n", what, perSecond, nanos / 1e9);
        return perSecond;
    }

    private Serializer eventSerializer() {
        return school.bean(Configuration.class).eventSerializer();
    }

    private long beside() {
        var began = System.nanoTime();
        var told = RebuildPhase.WAITING;
        school.order(new ReplayProcessor("customer-list"), School.ADMIN);
        for (var now = school.processor("customer-list").rebuild();
                now != null;
                now = school.processor("customer-list").rebuild()) {
            if (now.phase() != told) {
                told = now.phase();
                System.out.printf("  %s after %.1f s%n", told, (System.nanoTime() - began) / 1e9);
            }
            LockSupport.parkNanos(100_000_000L);
        }
        return System.nanoTime() - began;
    }

    private long list(StreamableMessageSource<TrackedEventMessage<?>> log) {
        var projection = new CustomerListProjection(
                school.bean(JdbcTemplate.class), school.bean(PlatformTransactionManager.class));
        projection.reset();
        return time(log, "bench-list", projection);
    }

    private long nothing(StreamableMessageSource<TrackedEventMessage<?>> log, String name) {
        return time(log, "bench-nothing-" + name, new Nothing());
    }

    /** Takes every event in and forgets it. */
    static final class Nothing {
        private final AtomicLong seen = new AtomicLong();

        @EventHandler
        void on(CustomerEvent event) {
            seen.incrementAndGet();
        }
    }

    private long time(StreamableMessageSource<TrackedEventMessage<?>> log, String name, Object handler) {
        var configuration = school.bean(Configuration.class);
        try (var coordinator = Executors.newScheduledThreadPool(1);
                var workers = Executors.newScheduledThreadPool(1)) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name(name)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(handler)
                            .parameterResolverFactory(configuration.parameterResolverFactory())
                            .handlerDefinition(configuration.handlerDefinition(handler.getClass()))
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(log)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(school.bean(TransactionManager.class))
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialSegmentCount(1)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .batchSize(BATCH)
                    .build();
            var began = System.nanoTime();
            processor.start();
            while (position(processor) < events) {
                LockSupport.parkNanos(10_000_000L);
            }
            var nanos = System.nanoTime() - began;
            processor.shutDown();
            return nanos;
        }
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }
}
