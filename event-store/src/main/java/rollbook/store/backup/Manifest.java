package rollbook.store.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup.
 *
 * @param format of the file, counted from 1
 * @param position the last of the log; absent where the log is kept on an Axon Server, and is not in the backup
 * @param schema the versions of the tables it was made of
 */
record Manifest(int format, Instant takenAt, @Nullable Long position, List<String> schema, List<Part> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * One table.
     *
     * @param name with its schema
     * @param columns in the order of the copy
     * @param sha256 of the copy, in hexadecimal
     */
    record Part(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return name + ".copy";
        }
    }

    boolean hasLog() {
        return position != null;
    }

    /** What there is of the log, for people. */
    String log() {
        return position == null
                ? "without the log, which is kept on an Axon Server"
                : "with the log up to position " + position;
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
