package rollbook.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rollbook.web.http.RepeatableId;

/** Calls backups by the moment they are asked for, so that they sort, and that the same asked again is the same backup. */
@Component
class BackupNames {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    BackupNames(Clock clock) {
        this.clock = clock;
    }

    /** The name of the backup that a request asks for, which may have asked for it before. */
    String of(HttpServletRequest request) {
        var firstAsked = request.getAttribute(RepeatableId.FIRST_ASKED);
        return FORM.format(firstAsked instanceof Instant moment ? moment : clock.instant());
    }
}
