package rollbook.walls.planted;

import java.time.Instant;
import java.time.LocalDate;

final class TimeTeller {

    static String tell() {
        return LocalDate.now() + " " + Instant.now() + " " + System.currentTimeMillis();
    }
}
