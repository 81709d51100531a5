package rollbook.web.print;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What is drawn on one page, as operators of PDF (ISO 32000-1, annex A). */
final class Ink {

    static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Typefaces typefaces;
    private final StringBuilder operators = new StringBuilder();

    Ink(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** A piece of text that one typeface draws. */
    private record Piece(String text, boolean chinese) {}

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int begin = 0;
        while (begin < text.length()) {
            boolean chinese = Typefaces.isChinese(text.codePointAt(begin));
            int end = begin;
            while (end < text.length() && Typefaces.isChinese(text.codePointAt(end)) == chinese) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.add(new Piece(text.substring(begin, end), chinese));
            begin = end;
        }
        return pieces;
    }

    static float width(Typefaces typefaces, String text, Style style) {
        float width = 0;
        for (var piece : pieces(typefaces.drawable(text, style.weight()))) {
            width += typefaces.width(piece.text(), piece.chinese(), style.weight()) * style.size();
        }
        return width;
    }

    void text(float x, float y, String text, Style style) {
        operators.append("BT\n").append(number(style.grey())).append(" g\n");
        operators.append(number(style.grey())).append(" G\n");
        operators
                .append("1 0 0 1 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Tm\n");
        for (var piece : pieces(typefaces.drawable(text, style.weight()))) {
            for (var shown : typefaces.shown(piece.text(), piece.chinese(), style.weight())) {
                operators
                        .append('/')
                        .append(shown.font())
                        .append(' ')
                        .append(number(style.size()))
                        .append(" Tf\n<")
                        .append(HEX.formatHex(shown.codes()))
                        .append("> Tj\n");
            }
        }
        operators.append("ET\n");
    }

    void line(float fromX, float fromY, float toX, float toY, float thickness, float grey) {
        operators
                .append(number(thickness))
                .append(" w ")
                .append(number(grey))
                .append(" G ")
                .append(number(fromX))
                .append(' ')
                .append(number(fromY))
                .append(" m ")
                .append(number(toX))
                .append(' ')
                .append(number(toY))
                .append(" l S\n");
    }

    boolean isBlank() {
        return operators.isEmpty();
    }

    String operators() {
        return operators.toString();
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
