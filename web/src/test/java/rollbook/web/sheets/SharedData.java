package rollbook.web.sheets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public files to run against; it lies beside the repository, and tests that need it are skipped without it. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder in it, or the end of the test. */
    public static Path path(String name) {
        var path = Path.of(System.getProperty("rollbook.shared", "../../shared"), "data", name);
        if (!Files.exists(path)) {
            var loudly = "SKIPPED: no " + path.normalize() + "; -Dshared may name another folder";
            System.err.println(loudly);
            assumeTrue(false, loudly);
        }
        return path;
    }
}
