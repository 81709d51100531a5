package rollbook.web.operations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Calls backups by the moment they are taken, so that they sort. */
@Component
class BackupNames {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    BackupNames(Clock clock) {
        this.clock = clock;
    }

    String next() {
        return FORM.format(clock.instant());
    }
}
