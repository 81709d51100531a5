package rollbook.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Times decisions and answers; projections are watched by how far they have read. */
@Configuration(proxyBeanMethods = false)
class StopwatchConfiguration {

    @Bean
    ConfigurerModule stopwatches(ObjectProvider<MeterRegistry> meters) {
        return configurer -> configurer
                .configureMessageMonitor(CommandBus.class, _ -> new Stopwatch(meters.getObject(), "rollbook.decisions"))
                .configureMessageMonitor(QueryBus.class, _ -> new Stopwatch(meters.getObject(), "rollbook.answers"));
    }
}
