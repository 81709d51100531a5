package rollbook.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the house as they lie in a checkout, without what building and running leave behind. */
final class Checkout {

    private static final Set<String> LEFT_BEHIND = Set.of(".git", ".idea", ".vscode", "target", "data", "node_modules");
    private static final Path ROOT = findRoot();

    private Checkout() {}

    static Path root() {
        return ROOT;
    }

    /** Files whose path below the root, written with slashes, fits. */
    static List<Path> files(Predicate<String> fits) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var leftBehind = LEFT_BEHIND.contains(folder.getFileName().toString());
                    return leftBehind ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (fits.test(name(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The path below the root, written with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** What a file says; nothing if it is no text. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not in a checkout");
    }
}
