import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the format of every Java source of the house.
 *
 * <p>The root pom runs it as {@code Format <root folder> check|write} on the JDK of the toolchain, because the formatter
 * parses with the compiler of the Java it runs on; see {@code docs/decisions/0007-format-check-by-toolchain.md}.
 */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private final Path root;
    private final boolean write;

    private Format(Path root, boolean write) {
        this.root = root;
        this.write = write;
    }

    static void main(String[] arguments) throws IOException {
        var write = arguments[1].equals("write");
        if (!write && !arguments[1].equals("check")) {
            IO.println("-Dformat is check or write, not " + arguments[1]);
            System.exit(2);
        }
        var format = new Format(Path.of(arguments[0]), write);
        var complaints = format.sources().parallelStream().map(format::visit).filter(line -> !line.isEmpty());
        System.exit(report(complaints.sorted().toList()));
    }

    private static int report(List<String> complaints) {
        complaints.forEach(IO::println);
        if (!complaints.isEmpty()) {
            IO.println("To format every source: ./mvnw -q -N -Dformat=write verify");
        }
        return complaints.isEmpty() ? 0 : 1;
    }

    private List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        found.add(root.resolve(".mvn/Format.java"));
        try (var modules = Files.list(root)) {
            for (var folder : modules.map(module -> module.resolve("src")).toList()) {
                if (Files.isDirectory(folder)) {
                    try (var files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private String visit(Path source) {
        try {
            var text = Files.readString(source);
            var formatted = FORMATTER.formatSourceAndFixImports(text);
            if (formatted.equals(text)) {
                return "";
            }
            if (write) {
                Files.writeString(source, formatted);
                return "";
            }
            return "not formatted: " + root.relativize(source);
        } catch (IOException | FormatterException e) {
            return "not readable:  " + root.relativize(source) + ":" + e.getMessage();
        }
    }
}
