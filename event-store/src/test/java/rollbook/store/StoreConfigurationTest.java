package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.store.testing.TestPostgres;

/** The parts as the program puts them together, on the tables that the scripts make. */
class StoreConfigurationTest {

    private final HikariDataSource dataSource = TestPostgres.freshDatabase();

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void the_place_of_a_reader_is_kept() {
        withStore(store -> {
            var transactions = store.getBean(TransactionManager.class);
            var tokens = store.getBean(TokenStore.class);
            var place = ReplayToken.createReplayToken(
                    new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(4));

            transactions.executeInTransaction(() -> tokens.initializeTokenSegments("reader", 2, null));
            transactions.executeInTransaction(() -> {
                tokens.fetchToken("reader", 1);
                tokens.storeToken(place, "reader", 1);
            });

            transactions.executeInTransaction(
                    () -> assertThat(tokens.fetchToken("reader", 1)).isEqualTo(place));
            assertThat(transactions.fetchInTransaction(() -> tokens.fetchSegments("reader")))
                    .containsExactly(0, 1);
            assertThat(transactions.fetchInTransaction(tokens::retrieveStorageIdentifier))
                    .isPresent();
        });
    }

    @Test
    void an_event_that_could_not_be_taken_in_is_laid_aside_and_found_again() {
        withStore(store -> {
            var event = claimed();
            store.getBean(EventStore.class).publish(event);
            var queue = deadLetters(store);

            queue.enqueue("customer", new GenericDeadLetter<>("customer", event, new IllegalStateException("no row")));

            var evaluated = queue.process(letter -> {
                assertThat(letter.message().getPayload()).isEqualTo(event.getPayload());
                assertThat(letter.cause().orElseThrow().message()).isEqualTo("no row");
                return noMore();
            });
            assertThat(evaluated).isTrue();
            assertThat(queue.size()).isZero();
        });
    }

    private static EnqueueDecision<EventMessage<?>> noMore() {
        return Decisions.evict();
    }

    private static JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters(ApplicationContext store) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup("readers")
                .schema(store.getBean(DeadLetterSchema.class))
                .connectionProvider(store.getBean(ConnectionProvider.class))
                .transactionManager(store.getBean(TransactionManager.class))
                .genericSerializer(store.getBean(Serializer.class))
                .eventSerializer(store.getBean("eventSerializer", Serializer.class))
                .build();
    }

    private static EventMessage<?> claimed() {
        return new GenericDomainEventMessage<>(
                "Customer", "c-1", 0, new CustomerClaimed(new CustomerId("c-1"), new StaffId("s-1")));
    }

    private void withStore(Consumer<ApplicationContext> test) {
        new ApplicationContextRunner()
                .withPropertyValues(
                        "spring.datasource.url=" + dataSource.getJdbcUrl(),
                        "rollbook.master-key=drawn by lot for this test: q8Zr3vT1LwXe6NpY")
                .withBean(DataSource.class, () -> dataSource)
                .withBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource))
                .withUserConfiguration(WholeStore.class)
                .run(test::accept);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("rollbook.store")
    static class WholeStore {}
}
