package rollbook.web.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * What a workbook may grow to when it is unpacked. The sizes that an archive claims for itself are not believed: everything is
 * unpacked once and counted, before anybody builds something out of it.
 */
final class ZipBounds {

    private static final long WHOLE = 2_000_000_000L;
    private static final long SHARED_TEXTS = 300_000_000L;
    private static final long HARMLESS = 20_000_000L;
    private static final long GROWTH = 200;
    private static final int PARTS = 10_000;

    private ZipBounds() {}

    static void check(Path file) throws IOException {
        long most = Math.min(WHOLE, Math.max(HARMLESS, Files.size(file) * GROWTH));
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS) {
                throw Unreadable.file("a workbook of more than " + PARTS + " parts");
            }
            long whole = 0;
            for (var part : zip.stream().toList()) {
                long allowed = part.getName().endsWith("sharedStrings.xml") ? SHARED_TEXTS : most;
                whole += count(zip.getInputStream(part), Math.min(allowed, most - whole));
            }
        }
    }

    private static long count(InputStream part, long most) throws IOException {
        try (part) {
            var buffer = new byte[65_536];
            long size = 0;
            int read = part.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > most) {
                    throw Unreadable.file("a workbook that grows beyond measure when it is unpacked");
                }
                read = part.read(buffer);
            }
            return size;
        }
    }
}
