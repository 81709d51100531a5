package rollbook.web.disclosure;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody's share of a day; {@code rollbook.shares.export-lines} and its like set other ones. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {

    @Bean
    Shares shares(
            @Value("${rollbook.shares.export-lines:5000000}") long exportLines,
            @Value("${rollbook.shares.bulk-view-lines:50000000}") long bulkViewLines,
            @Value("${rollbook.shares.duplicate-checks:50000}") long duplicateChecks) {
        return new Shares(exportLines, bulkViewLines, duplicateChecks);
    }
}
