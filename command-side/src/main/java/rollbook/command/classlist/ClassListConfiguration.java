package rollbook.command.classlist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Classes. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class ClassListConfiguration {

    @Bean
    ClassListDecisions classListDecisions() {
        return new ClassListDecisions();
    }
}
