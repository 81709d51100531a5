package rollbook.api.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The backups that lie on this node.
 *
 * @param folder where
 * @param items newest first
 */
public record Backups(String folder, List<Item> items) {

    /**
     * One of them.
     *
     * @param bytes its size
     * @param takenAt absent if the file is damaged
     * @param position the last of the log that is in it; absent if the log is kept on an Axon Server, and in no backup
     * @param rows in all its tables
     */
    public record Item(
            String name,
            long bytes,
            @Nullable Instant takenAt,
            @Nullable Long position,
            @Nullable Long rows) {}
}
