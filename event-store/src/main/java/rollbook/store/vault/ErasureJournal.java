package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file outside the database in which every erasure stands, a line each, so that restoring an older backup of the database does not
 * bring back what was erased since. Lines are added and never changed.
 */
final class ErasureJournal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Erased> entries = new LinkedHashMap<>();

    private ErasureJournal(Path file) {
        this.file = file;
    }

    static ErasureJournal in(Path file) {
        var journal = new ErasureJournal(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file, UTF_8)) {
                    journal.read(line);
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal of erasures in " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    private void read(String line) {
        try {
            if (!line.isBlank()) {
                var entry = JSON.readValue(line, Erased.class);
                entries.put(entry.person(), entry);
            }
        } catch (JacksonException _) {
            // the power failed while it was written: it was not confirmed to anybody, and will be written again
        }
    }

    synchronized List<Erased> entries() {
        return new ArrayList<>(entries.values());
    }

    /** Who stands in it. */
    private synchronized Set<String> people() {
        return Set.copyOf(entries.keySet());
    }

    /** Writes down everybody whom the database knows to be erased, also those whom another node has erased. */
    void copy(ErasureTable table) {
        table.allBut(people()).forEach(this::add);
    }

    /** Writes an erasure down, on disk, unless it stands there already. */
    synchronized void add(Erased entry) {
        if (entries.containsKey(entry.person())) {
            return;
        }
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var line = ByteBuffer.wrap(("\n" + JSON.writeValueAsString(entry)).getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal of erasures in " + file.toAbsolutePath() + " cannot be written", e);
        }
        entries.put(entry.person(), entry);
    }
}
