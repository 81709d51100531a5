package rollbook.store.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The file that holds the master key where nobody has given one: made at the first start, readable by its owner alone. */
record MasterKeyFile(Path path) {

    private static final int BYTES = 32;

    static MasterKeyFile in(Path dataFolder) {
        return new MasterKeyFile(dataFolder.resolve("master.key"));
    }

    /** The key; a new one if there is none yet. */
    String read() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The master key in " + path.toAbsolutePath() + " cannot be read", e);
        }
    }

    /** Written whole under another name first: whoever starts at the same moment sees either no key or all of it. */
    private void make() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var draft = path.resolveSibling("master.key." + UUID.randomUUID());
        Files.createFile(draft, ownerOnly());
        try {
            write(draft);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException _) {
            // another process was faster: its key is the key
        } finally {
            Files.delete(draft);
        }
    }

    private static void write(Path draft) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.write(draft, Base64.getEncoder().encode(key));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true); // what is hashed with this key outlives a power cut, so the key must too
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
