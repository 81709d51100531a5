package rollbook.web.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffName;

/**
 * Something that was shown in bulk.
 *
 * @param at when; of lists the last time that day
 * @param by to whom
 * @param what by which filters or marks, without their values
 * @param reason as the asker gave it; absent where a program gave none
 * @param lines how many customers were shown
 */
public record Disclosure(
        Instant at,
        StaffName by,
        DisclosureKind kind,
        String what,
        @Nullable String reason,
        long lines) {}
