package rollbook.command.payment;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Money;
import rollbook.command.OnCommandSide;

/** Money, with the limit and the currency of this school. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class PaymentConfiguration {

    /** {@code rollbook.payment.second-person-limit} in {@code rollbook.currency}. */
    @Bean
    PaymentDecisions paymentDecisions(
            @Value("${rollbook.payment.second-person-limit:10000}") BigDecimal limit,
            @Value("${rollbook.currency:CNY}") String currency) {
        return new PaymentDecisions(new Money(limit, currency));
    }
}
