package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.givenUp;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.portfolioOf;
import static rollbook.command.customer.CustomerStory.taken;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.api.customer.PortfolioEvent.CustomersStudyNoMore;
import rollbook.api.customer.PortfolioEvent.CustomersStudying;
import rollbook.api.customer.PortfolioEvent.PortfolioCounted;
import rollbook.command.MemoryLog;
import rollbook.command.SummingUp;

class PortfolioCountingTest {

    private final MemoryLog log = new MemoryLog();
    private final SummingUp<PortfolioEvent> counter = counter();

    @Test
    void a_long_list_is_summed_up_in_one_record() {
        CustomerStory.node(log, CustomerStory.CAPS)
                .given(
                        WANG,
                        opened(WANG),
                        taken(WANG, SUN, LI, MA),
                        new CustomersStudying(portfolioOf(WANG), List.of(SUN, LI, MA)),
                        new CustomersStudyNoMore(portfolioOf(WANG), List.of(LI)),
                        givenUp(WANG, MA),
                        new CustomerCapSet(portfolioOf(WANG), 9))
                .close();

        counter.scheduleSnapshot(Portfolio.class, portfolioOf(WANG).value());

        assertThat(log.readSnapshot(portfolioOf(WANG).value())).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isEqualTo(5);
            assertThat(snapshot.getPayload())
                    .isEqualTo(new PortfolioCounted(
                            portfolioOf(WANG), WANG.id(), List.of(LI, SUN), 9, false, List.of(SUN)));
        });
    }

    @Test
    void a_list_begins_again_from_what_was_summed_up() {
        a_long_list_is_summed_up_in_one_record();

        CustomerStory.node(log, CustomerStory.CAPS).given(WANG, taken(WANG, MA)).close();
        counter().scheduleSnapshot(Portfolio.class, portfolioOf(WANG).value());

        assertThat(log.readSnapshot(portfolioOf(WANG).value()))
                .hasValueSatisfying(snapshot -> assertThat(snapshot.getPayload())
                        .isEqualTo(new PortfolioCounted(
                                portfolioOf(WANG), WANG.id(), List.of(LI, MA, SUN), 9, false, List.of(SUN))));
    }

    private SummingUp<PortfolioEvent> counter() {
        return SummingUp.reading(
                EmbeddedEventStore.builder().storageEngine(log).build(),
                Runnable::run,
                PortfolioEvent.class,
                Portfolio::count);
    }
}
