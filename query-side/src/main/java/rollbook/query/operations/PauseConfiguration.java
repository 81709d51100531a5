package rollbook.query.operations;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.query.OnQuerySide;

/** Projections that are paused stay so over a restart. */
@Configuration(proxyBeanMethods = false)
@OnQuerySide
class PauseConfiguration {

    @Bean
    ConfigurerModule unpausedTokens(TokenStore tokens, Pauses pauses) {
        return configurer -> configurer.eventProcessing().registerTokenStore(_ -> new UnpausedTokens(tokens, pauses));
    }
}
