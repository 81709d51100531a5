package rollbook.web.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The first row of a table. */
final class Headings {

    private Headings() {}

    /** Headings without the blanks around them and without doubles; a row of nothing heads nothing. */
    static List<String> of(List<String> cells, int line) {
        var headings = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var cell : cells) {
            headings.add(distinct(cell.strip(), seen));
        }
        if (headings.stream().allMatch(String::isEmpty)) {
            throw Unreadable.at(line, "a table without headings");
        }
        return List.copyOf(headings);
    }

    private static String distinct(String heading, HashSet<String> seen) {
        if (heading.isEmpty() || seen.add(heading)) {
            return heading;
        }
        int number = 2;
        while (!seen.add(heading + " (" + number + ")")) {
            number++;
        }
        return heading + " (" + number + ")";
    }
}
