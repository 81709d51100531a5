package rollbook.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Company;

/**
 * What everything is decided with, on every node: what concerns a node itself, like a backup or a projection to be built anew, is asked
 * for by command too.
 */
@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    /** Decides here; with Axon Server it is the part of the bus that is on this node. */
    @Bean
    @Qualifier("localSegment")
    DecidingCommandBus commandBus(
            EventStore log,
            Company company,
            ObjectProvider<Witness> witnesses,
            org.axonframework.config.Configuration axon) {
        var builder = SimpleCommandBus.builder().messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
        Witness all =
                (command, refusal) -> witnesses.orderedStream().forEach(witness -> witness.refused(command, refusal));
        return new DecidingCommandBus(builder, log, company, Patience.USUAL, all, axon.correlationDataProviders());
    }
}
