package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.store.log.TestNode.Remark;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;

/** Events on their way to an Axon Server and back, without one. */
class ServerEventsTest {

    private final Clock before = GenericEventMessage.clock;
    private final ServerEvents written =
            new ServerEvents(NamedSerializer.ofRecords(StoredNames.of(List.of(Remark.class))));

    @AfterEach
    void clockAsBefore() {
        GenericEventMessage.clock = before;
    }

    @Test
    void an_event_has_the_time_at_once_that_is_read_back() {
        configure();

        var said = TestNode.remarks("a", 0, 100);

        assertThat(said)
                .allSatisfy(each ->
                        assertThat(written.row(written.of(each), 1).at()).isEqualTo(each.getTimestamp()));
    }

    private static void configure() {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        new ServerConfiguration().timesAsTheServerKeepsThem(Clock.systemUTC()).configureModule(configurer);
        configurer.buildConfiguration();
    }
}
