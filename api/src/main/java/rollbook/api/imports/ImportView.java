package rollbook.api.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;

/**
 * One file that was brought in.
 *
 * @param counts as of the end; while it runs, the runner knows better
 * @param kept what was left when it was taken back, because somebody had worked with it
 * @param reason why it failed
 */
public record ImportView(
        ImportId id,
        StaffId startedById,
        @Nullable StaffName startedBy,
        String fileName,
        String contentHash,
        ImportOptions options,
        ImportState state,
        ImportCounts counts,
        int kept,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        long version) {}
