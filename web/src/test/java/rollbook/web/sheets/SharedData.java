package rollbook.web.sheets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public files to run against; it lies beside the repository, and tests that need it are skipped without it. */
public final class SharedData {

    private static final String DEFAULT = "../../shared/data";

    private SharedData() {}

    /** A file or folder in it, or the end of the test. */
    public static Path path(String name) {
        var folder = Path.of(System.getenv().getOrDefault("ROLLBOOK_SHARED_DATA", DEFAULT));
        var path = folder.resolve(name);
        assumeTrue(
                Files.exists(path),
                () -> "SKIPPED: no " + path.toAbsolutePath().normalize()
                        + "; ROLLBOOK_SHARED_DATA may name the folder");
        return path;
    }
}
