package rollbook.web.http;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads days and moments in a query: {@code from=2026-11-21}, {@code asOf=2026-11-21T08:00:00Z}; empty is none. */
@Component
class CalendarFormat implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                LocalDate.class, (day, _) -> day.toString(), (written, _) -> Calendar.day(written));
        registry.addFormatterForFieldType(
                Instant.class, (moment, _) -> moment.toString(), (written, _) -> Calendar.moment(written));
    }
}
