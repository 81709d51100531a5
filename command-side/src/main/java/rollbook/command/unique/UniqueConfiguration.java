package rollbook.command.unique;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Unique values under the key of this installation. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class UniqueConfiguration {

    @Bean
    UniqueDecisions uniqueDecisions(@Value("${rollbook.master-key}") String masterKey) {
        return new UniqueDecisions(masterKey);
    }
}
