package rollbook.web.sheets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Several words in one cell, as people write them: {@code VIP, 重点；老师}. A word that holds a separator itself stands in quotes. */
public final class CellList {

    private static final String SEPARATORS = ",;，；、|\n\r";

    private CellList() {}

    public static String join(List<String> words) {
        return String.join(", ", words.stream().map(CellList::written).toList());
    }

    /** The words of a cell, each once. */
    public static List<String> split(String cell) {
        var words = new LinkedHashSet<String>();
        int at = 0;
        while (at < cell.length()) {
            at = skipBlanks(cell, at);
            at = at < cell.length() && cell.charAt(at) == '"' ? quoted(cell, at, words) : plain(cell, at, words);
        }
        return new ArrayList<>(words);
    }

    private static String written(String word) {
        boolean plain = !word.isEmpty()
                && word.indexOf('"') < 0
                && word.strip().equals(word)
                && word.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0);
        return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
    }

    private static int plain(String cell, int from, LinkedHashSet<String> words) {
        int to = from;
        while (to < cell.length() && SEPARATORS.indexOf(cell.charAt(to)) < 0) {
            to++;
        }
        var word = cell.substring(from, to).strip();
        if (!word.isEmpty()) {
            words.add(word);
        }
        return to + 1;
    }

    private static int quoted(String cell, int from, LinkedHashSet<String> words) {
        int to = cell.indexOf('"', from + 1);
        while (to >= 0 && to + 1 < cell.length() && cell.charAt(to + 1) == '"') {
            to = cell.indexOf('"', to + 2);
        }
        int end = skipBlanks(cell, to + 1);
        if (to < 0 || (end < cell.length() && SEPARATORS.indexOf(cell.charAt(end)) < 0)) {
            return plain(cell, from, words);
        }
        words.add(cell.substring(from + 1, to).replace("\"\"", "\""));
        return end + 1;
    }

    private static int skipBlanks(String cell, int from) {
        int at = from;
        while (at < cell.length()
                && Character.isWhitespace(cell.charAt(at))
                && SEPARATORS.indexOf(cell.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
