package rollbook.command.hours;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Lesson hours. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class HoursConfiguration {

    @Bean
    HoursDecisions hoursDecisions() {
        return new HoursDecisions();
    }
}
