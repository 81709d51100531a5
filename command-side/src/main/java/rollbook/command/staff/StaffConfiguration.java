package rollbook.command.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** The people who work at the school. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class StaffConfiguration {

    @Bean
    StaffDecisions staffDecisions() {
        return new StaffDecisions();
    }
}
