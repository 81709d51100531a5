package rollbook.web.sheets;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps what people typed from doing harm, or getting lost, on its way through a spreadsheet.
 *
 * <p>A cell that begins like a formula would be run by the program that opens the file; it gets a {@code '} before it, which makes it
 * text. So do cells that would otherwise come back as something else: those that begin with a {@code '} themselves, those that
 * look like no answer, and those with blanks at their edges. Reading takes exactly that {@code '} off again, so that every text comes
 * back as it was; a {@code '} that people put themselves, as in {@code 't Hooft}, stays.
 */
public final class CellGuard {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final Set<String> NO_ANSWER = Set.of(
            "select",
            "-",
            "--",
            "—",
            "n/a",
            "#n/a",
            "null",
            "(null)",
            "none",
            "nil",
            "unknown",
            "无",
            "未知",
            "不详",
            "暂无",
            "空",
            "请选择",
            "未填写",
            "нет данных",
            "неизвестно",
            "не указано",
            "н/д");

    private CellGuard() {}

    /** What is written into the cell for a text. */
    public static String guarded(String text) {
        return needsGuard(text) ? "'" + text : text;
    }

    /** The text that a cell stands for: as it was guarded, or else without blanks around it, and nothing for no answer. */
    public static String text(String cell) {
        if (isGuarded(cell)) {
            return cell.substring(1);
        }
        var stripped = strip(cell);
        return isNoAnswer(stripped) ? "" : stripped;
    }

    /** A cell of somebody else's file as it may be written again: it means the same and runs nothing. */
    public static String repeated(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !isNoAnswer(strip(cell)) ? "'" + cell : cell;
    }

    private static boolean isGuarded(String cell) {
        return cell.startsWith("'") && needsGuard(cell.substring(1));
    }

    private static boolean needsGuard(String text) {
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || text.startsWith("'")
                        || !strip(text).equals(text)
                        || isNoAnswer(text));
    }

    private static boolean isNoAnswer(String text) {
        return NO_ANSWER.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Also no-break spaces and the mark that some programs leave in the middle of things. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c < ' ';
    }
}
