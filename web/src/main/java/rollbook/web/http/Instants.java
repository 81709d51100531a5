package rollbook.web.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as programs name them. */
public final class Instants {

    private Instants() {}

    /** Instants are shown to the microsecond, so whoever names one means all of it. */
    public static @Nullable Instant endOf(@Nullable Instant asOf) {
        return asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS).plusNanos(999);
    }
}
