package rollbook.command.enrollment;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Money;
import rollbook.command.OnCommandSide;

/** Enrolments, with the limit of this school. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class EnrollmentConfiguration {

    /** {@code rollbook.enrollment.boss-approves-above}, in the school's currency. */
    @Bean
    ApprovalPolicy approvalPolicy(
            @Value("${rollbook.enrollment.boss-approves-above:50000}") BigDecimal limit,
            @Value("${rollbook.currency:CNY}") String currency) {
        return new ApprovalPolicy(new Money(limit, currency));
    }

    @Bean
    EnrollmentDecisions enrollmentDecisions(ApprovalPolicy approval) {
        return new EnrollmentDecisions(approval);
    }
}
