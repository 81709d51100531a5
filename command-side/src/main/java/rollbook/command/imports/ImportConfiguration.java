package rollbook.command.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Files that are brought in. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class ImportConfiguration {

    @Bean
    ImportDecisions importDecisions() {
        return new ImportDecisions();
    }
}
