package rollbook.command.catalog;

import java.util.Currency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Branches and courses, priced in the currency of this school. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class CatalogConfiguration {

    @Bean
    CatalogDecisions catalogDecisions(@Value("${rollbook.currency:CNY}") String currency) {
        return new CatalogDecisions(Currency.getInstance(currency));
    }
}
