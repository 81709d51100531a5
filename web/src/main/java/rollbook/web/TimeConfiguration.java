package rollbook.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is at the school; everybody who wants to know asks this clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Runs in the school's time zone, {@code rollbook.time-zone}, or else the machine's: it decides when a day begins. */
    @Bean
    Clock clock(@Value("${rollbook.time-zone:}") String zone) {
        return Clock.system(zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }
}
