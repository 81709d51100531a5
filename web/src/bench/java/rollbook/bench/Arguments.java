package rollbook.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a program is asked on its command line: {@code --name value}, each with a default; {@code --help} lists them. */
final class Arguments {

    private final String purpose;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final boolean help;

    private Arguments(String purpose, boolean help) {
        this.purpose = purpose;
        this.help = help;
    }

    static Arguments of(String purpose, String... words) {
        var arguments = new Arguments(purpose, List.of(words).contains("--help"));
        for (int i = 0; i < words.length && !arguments.help; i += 2) {
            if (!words[i].startsWith("--") || i + 1 == words.length) {
                throw new IllegalArgumentException("expected --name value, found " + words[i]);
            }
            arguments.given.put(words[i].substring(2), words[i + 1]);
        }
        return arguments;
    }

    String text(String name, String otherwise, String meaning) {
        known.add("  --%-14s %s (%s)".formatted(name, meaning, otherwise.isEmpty() ? "none" : otherwise));
        var value = given.remove(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise, String meaning) {
        return Integer.parseInt(text(name, Integer.toString(otherwise), meaning).replace("_", ""));
    }

    boolean yes(String name, boolean otherwise, String meaning) {
        return Boolean.parseBoolean(text(name, Boolean.toString(otherwise), meaning));
    }

    /** All has been read: prints the help and ends if that was asked for, refuses what nobody knows. */
    void complete() {
        if (help) {
            IO.println(purpose);
            known.forEach(IO::println);
            System.exit(0);
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given.keySet() + ", see --help");
        }
    }
}
