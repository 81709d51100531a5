package rollbook.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import rollbook.store.CannotStart;

/** The programs of PostgreSQL, unpacked once into a folder that nobody else tidies up. */
record Binaries(Path home) {

    /** Unpacks the programs for this machine below the given folder, unless they already are there. */
    static Binaries below(Path folder) {
        var archive = archiveOfThisMachine();
        var url = Binaries.class.getResource("/" + archive);
        if (url == null) {
            throw new CannotStart("This jar brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch")
                    + ": give it one with SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD.");
        }
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var size = url.openConnection().getContentLengthLong();
                var home = folder.resolve("programs-" + Long.toString(size, Character.MAX_RADIX));
                if (!Files.isDirectory(home)) {
                    var draft = folder.resolve("programs.new");
                    FileSystemUtils.deleteRecursively(draft);
                    try (var stream = url.openStream()) {
                        unpack(stream, draft);
                    }
                    Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
                }
                return new Binaries(home);
            }
        } catch (IOException e) {
            throw new CannotStart("The programs of PostgreSQL cannot be unpacked into " + folder + ": " + e, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Whether it can load this library; asked on Linux only. */
    boolean bring(String library) {
        return Files.exists(home.resolve("lib").resolve("postgresql").resolve(library + ".so"));
    }

    private static String archiveOfThisMachine() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        var chip = arm ? "arm_64" : "x86_64";
        if (system.startsWith("mac")) {
            return "postgres-darwin-" + chip + ".txz";
        }
        return system.startsWith("windows") ? "postgres-windows-x86_64.txz" : "postgres-linux-" + chip + ".txz";
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
