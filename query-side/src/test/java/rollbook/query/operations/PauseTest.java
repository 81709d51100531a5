package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.operations.OperationsCommand.PauseProcessor;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsCommand.StartProcessor;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.OperationsRefusal.NoSuchProcessor;
import rollbook.api.operations.OperationsRefusal.ProcessorPaused;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.query.School;

class PauseTest {

    private static final String FILES = "customer-file";

    @Test
    void a_paused_projection_reads_no_further_on_any_node_until_it_is_started() {
        try (var school = School.open();
                var another = school.openAnotherNode()) {
            var first = anybody();
            school.happened(first, registered(first, "李雷", "", ""));
            school.settle();

            another.order(new PauseProcessor(FILES), School.ADMIN);
            awaitStopped(school);
            awaitStopped(another);
            var second = anybody();
            var position = school.happened(second, registered(second, "韩梅梅", "", ""));

            assertThat(files(school)).satisfies(paused -> {
                assertThat(paused.paused()).isTrue();
                assertThat(paused.position()).isLessThan(position);
                assertThat(paused.lag()).isPositive();
                assertThat(paused.segments()).hasSize(1);
            });
            assertThatThrownBy(() -> school.order(new ReplayProcessor(FILES), School.ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new ProcessorPaused(FILES)));

            school.order(new StartProcessor(FILES), School.ADMIN);
            school.settle();
            assertThat(school.put(
                            new GetCustomer(second, null),
                            ResponseTypes.optionalInstanceOf(CustomerView.class),
                            School.MANAGER,
                            position))
                    .isPresent();
            assertThat(files(school).paused()).isFalse();
        }
    }

    @Test
    void a_node_that_starts_does_not_read_for_a_paused_projection_either() {
        try (var school = School.open()) {
            school.order(new PauseProcessor(FILES), School.ADMIN);
            awaitStopped(school);

            try (var another = school.openAnotherNode()) {
                assertThat(tokens(another).fetchAvailableSegments(FILES)).isEmpty();
                awaitStopped(another);
            }
            school.order(new StartProcessor(FILES), School.ADMIN);
            school.settle();
        }
    }

    private static TokenStore tokens(School school) {
        return school.bean(Configuration.class).eventProcessingConfiguration().tokenStore(FILES);
    }

    @Test
    void nothing_unknown_is_paused() {
        assertThatThrownBy(() -> School.shared().order(new PauseProcessor("nonsense"), School.ADMIN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NoSuchProcessor("nonsense")));
    }

    private static void awaitStopped(School school) {
        for (int look = 0; look < 200 && files(school).running(); look++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(files(school).running()).isFalse();
    }

    private static Processor files(School school) {
        return school.ask(new GetProcessors(), Processors.class, School.ADMIN).items().stream()
                .filter(one -> one.name().equals(FILES))
                .findFirst()
                .orElseThrow();
    }
}
