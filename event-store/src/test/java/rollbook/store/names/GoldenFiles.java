package rollbook.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every shape in which an event has ever been stored, one file for each name and revision. A file is never changed once an event
 * of that revision may be in somebody's log.
 */
record GoldenFiles(Path folder, StoredNames names, EventUpcaster upcasters) {

    private static final JsonMapper READABLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What is wrong with the file of this event; empty if nothing is. */
    List<String> complaintsAbout(Class<?> event) throws IOException {
        var type = names.typeOf(event).orElseThrow();
        var file = fileOf(type);
        var sample = Samples.of(event);
        var written = readable(
                NamedSerializer.ofRecords(names).serialize(sample, byte[].class).getData());
        if (!Files.exists(file)) {
            return List.of(type.getName() + " has no golden file: write it once with -Dgolden.write=true");
        }
        var golden = Files.readString(file);
        if (!golden.equals(written)) {
            return List.of(type.getName()
                    + " is written differently now: give it a new revision and an upcaster, or mend it\n" + written);
        }
        var read = read(file);
        return sample.equals(read) ? List.of() : List.of(type.getName() + " is not read back as it was: " + read);
    }

    /** Writes the file of an event that has none yet. */
    void writeMissing(Class<?> event) throws IOException {
        var file = fileOf(names.typeOf(event).orElseThrow());
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    readable(NamedSerializer.ofRecords(names)
                            .serialize(Samples.of(event), byte[].class)
                            .getData()));
        }
    }

    /** All the files, of today's revisions and of former ones. */
    List<Path> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** What is in a file, brought to today's shape by the upcasters. */
    Object read(Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.json$", "");
        var dot = name.lastIndexOf('.');
        var stored = new GenericDomainEventEntry<>(
                "any",
                "any",
                0,
                "any",
                Instant.EPOCH,
                name.substring(0, dot),
                name.substring(dot + 1),
                Files.readAllBytes(file),
                "{}".getBytes(UTF_8));
        var event = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(stored), NamedSerializer.ofRecords(names), upcasters)
                .next();
        if (UnknownSerializedType.class.isAssignableFrom(event.getPayloadType())) {
            throw new IOException("nobody knows " + file.getFileName() + " any more");
        }
        return event.getPayload();
    }

    private Path fileOf(SerializedType type) {
        return folder.resolve(type.getName() + "." + type.getRevision() + ".json");
    }

    private static String readable(byte[] json) {
        return READABLE.writeValueAsString(READABLE.readTree(json)).replace("\r\n", "\n") + "\n";
    }
}
