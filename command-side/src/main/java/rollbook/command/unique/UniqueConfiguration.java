package rollbook.command.unique;

import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Unique values under the key of this installation. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class UniqueConfiguration {

    @Bean
    UniqueDecisions uniqueDecisions(@Qualifier("uniqueValuesKey") SecretKey key) {
        return new UniqueDecisions(key);
    }
}
