package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class WiringTest {

    private static final Serializer SAFE = Jackson3Serializer.builder().build();

    @Test
    void nothing_speaks_against_what_the_program_is_put_together_from() {
        assertThat(objections(good())).isEmpty();
    }

    @Test
    void a_place_in_the_log_that_is_kept_in_memory_is_refused() {
        assertThat(objections(good().registerComponent(TokenStore.class, _ -> new InMemoryTokenStore())))
                .singleElement()
                .asString()
                .startsWith("The projection said keeps in memory how far it has read");
    }

    @Test
    void a_handler_that_swallows_errors_is_refused() {
        var wrong = good();
        wrong.eventProcessing().registerDefaultListenerInvocationErrorHandler(_ -> new LoggingErrorHandler());

        assertThat(objections(wrong))
                .containsExactly("The projection said passes over what goes wrong: events would be lost to it.");
    }

    @Test
    void a_processor_that_is_not_pooled_is_refused() {
        var wrong = good();
        wrong.eventProcessing().usingTrackingEventProcessors();

        assertThat(objections(wrong))
                .containsExactly(
                        "The projection said does not read by a pooled processor: it could stop without a word.");
    }

    @Test
    void a_serializer_that_loads_what_is_stored_is_refused() {
        assertThat(objections(
                        good().configureSerializer(_ -> JavaSerializer.builder().build())))
                .singleElement()
                .asString()
                .startsWith("What is stored or sent is written by JavaSerializer");
    }

    @Test
    void default_typing_is_refused() {
        var typing = Jackson3Serializer.builder().defaultTyping().build();

        assertThat(objections(good().configureMessageSerializer(_ -> typing)))
                .containsExactly(
                        "Stored or sent JSON may name classes to be loaded (default typing): switch that off.");
    }

    @Test
    void a_bus_that_keeps_what_failed_is_refused() {
        assertThat(objections(good().configureCommandBus(_ -> SimpleCommandBus.builder()
                        .rollbackConfiguration(RollbackConfigurationType.UNCHECKED_EXCEPTIONS)
                        .build())))
                .singleElement()
                .asString()
                .startsWith("A decision that fails may leave what it had begun stored");
    }

    private static Configurer good() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureSerializer(_ -> SAFE)
                .configureEventSerializer(_ -> SAFE)
                .configureMessageSerializer(_ -> SAFE)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build())
                .registerComponent(
                        TokenStore.class,
                        _ -> JdbcTokenStore.builder()
                                .connectionProvider(() -> {
                                    throw new IllegalStateException("nobody reads here");
                                })
                                .serializer(SAFE)
                                .build());
        configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .byDefaultAssignTo("said")
                .registerEventHandler(_ -> new Listener());
        return configurer;
    }

    private static List<String> objections(Configurer configurer) {
        return new Wiring(configurer.buildConfiguration(), true).objections();
    }

    /** Somebody who reads. */
    static final class Listener {
        @EventHandler
        void on(String said) {}
    }
}
