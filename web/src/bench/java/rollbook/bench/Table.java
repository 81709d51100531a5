package rollbook.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, to be pasted into {@code docs/benchmarks.md}. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... headings) {
        line((Object[]) headings);
        lines.add("|" + "---|".repeat(headings.length));
    }

    void line(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(text(cell)).append(" |");
        }
        lines.add(line.toString());
        IO.println(line);
    }

    void print() {
        IO.println("");
        lines.forEach(IO::println);
        IO.println("");
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? (number < 100 ? "%.1f" : "%,.0f").formatted(number) : cell.toString();
    }
}
