package rollbook.query.hours;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.courserecord.Attendance;
import rollbook.api.hours.Hours;
import rollbook.query.OnQuerySide;

/** How this school counts lesson hours. */
@Configuration(proxyBeanMethods = false)
@OnQuerySide
class HoursPolicyConfiguration {

    /** {@code rollbook.hours.used-by}, {@code rollbook.hours.per-lesson}, {@code rollbook.hours.few}. */
    @Bean
    HoursPolicy hoursPolicy(
            @Value("${rollbook.hours.used-by:PRESENT,LATE,LEFT_EARLY,ABSENT}") Set<Attendance> using,
            @Value("${rollbook.hours.per-lesson:1}") BigDecimal perLesson,
            @Value("${rollbook.hours.few:3}") BigDecimal few) {
        return new HoursPolicy(Set.copyOf(using), new Hours(perLesson), new Hours(few));
    }
}
