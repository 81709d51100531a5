package rollbook.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipFile;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.Backups;
import rollbook.api.operations.OperationsCommand.TakeBackup;
import rollbook.api.operations.OperationsQuery.GetBackups;
import rollbook.api.operations.OperationsRefusal.BackupRunning;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where backups are taken, one at a time, into a folder of this node. */
final class BackupDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".rollbook.zip";

    private final Backup backup;
    private final Path folder;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    BackupDesk(Backup backup, Path folder, Clock clock) {
        this.backup = backup;
        this.folder = folder;
        this.clock = clock;
    }

    @CommandHandler
    void decide(TakeBackup command, Actor actor) {
        Refused.unless(actor.is(Actor.PROGRAM.id()) || actor.hasAnyOf(Role.ADMIN), () -> new NotAllowed("TakeBackup"));
        Refused.unless(oneAtATime.tryLock(), BackupRunning::new);
        try {
            var file = folder.resolve(command.name() + ENDING);
            if (!Files.exists(file)) {
                var manifest = backup.write(file, clock.instant());
                LOG.info("{}: {} rows, {}", file, manifest.rows(), manifest.log());
            }
        } catch (IOException | SQLException e) {
            throw new EventStoreException("No backup could be taken: " + e.getMessage(), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    @QueryHandler
    Backups answer(GetBackups query) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Backups(folder.toAbsolutePath().toString(), List.of());
        }
        try (var files = Files.list(folder)) {
            return new Backups(
                    folder.toAbsolutePath().toString(),
                    files.filter(file -> file.toString().endsWith(ENDING))
                            .map(BackupDesk::look)
                            .sorted(Comparator.comparing(Backups.Item::name).reversed())
                            .toList());
        }
    }

    private static Backups.Item look(Path file) {
        var name = file.getFileName().toString();
        var manifest = manifest(file);
        return new Backups.Item(
                name.substring(0, name.length() - ENDING.length()),
                file.toFile().length(),
                manifest == null ? null : manifest.takenAt(),
                manifest == null ? null : manifest.position(),
                manifest == null ? null : manifest.rows());
    }

    private static @Nullable Manifest manifest(Path file) {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(Manifest.ENTRY))) {
            return JSON.readValue(in, Manifest.class);
        } catch (IOException | JacksonException | NullPointerException e) {
            LOG.warn("{} is no backup: {}", file, e.getMessage());
            return null;
        }
    }
}
