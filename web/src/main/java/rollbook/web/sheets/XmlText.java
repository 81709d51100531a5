package rollbook.web.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as cells of a workbook hold it: what XML cannot say is written {@code _xHHHH_}, and so is what looks like that (ECMA-376,
 * part 1, 22.9.2.19).
 */
final class XmlText {

    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {}

    static String encode(String text) {
        var encoded = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int c = text.codePointAt(from);
            int length = Character.charCount(c);
            if (isUnsayable(c) || isLookalike(text, from) || isEdge(text, from)) {
                encoded.append("_x%04X_".formatted(c));
            } else {
                encoded.appendCodePoint(c);
            }
            from += length;
        }
        return encoded.toString();
    }

    static String decode(String text) {
        return text.indexOf("_x") < 0
                ? text
                : WRITTEN.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static boolean isUnsayable(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n';
        return control || (c >= 0x7F && c <= 0x9F) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }

    private static boolean isLookalike(String text, int at) {
        return text.charAt(at) == '_'
                && WRITTEN.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Blanks at the edges of a cell are lost by programs that do not keep them. */
    private static boolean isEdge(String text, int at) {
        return (at == 0 || at == text.length() - 1) && text.charAt(at) <= ' ';
    }
}
