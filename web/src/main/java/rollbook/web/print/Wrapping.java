package rollbook.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines: between words, and anywhere between Chinese characters; what is longer than a line is cut. */
final class Wrapping {

    private Wrapping() {}

    /** @param width of a piece of text */
    static List<String> lines(String text, float most, ToDoubleFunction<String> width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (var word : words(paragraph)) {
                if (!line.isEmpty() && width.applyAsDouble(line + word.stripTrailing()) > most) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? word.stripLeading() : word);
                cut(line, most, width, lines);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static void cut(StringBuilder line, float most, ToDoubleFunction<String> width, List<String> lines) {
        while (line.length() > 1 && width.applyAsDouble(line.toString().stripTrailing()) > most) {
            int end = line.length();
            do {
                end = line.offsetByCodePoints(end, -1);
            } while (end > 1 && width.applyAsDouble(line.substring(0, end)) > most);
            lines.add(line.substring(0, Math.max(1, end)));
            line.delete(0, Math.max(1, end));
        }
    }

    /** Pieces that stay together: words with the blank after them, single Chinese characters. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean chinese = Typefaces.isChinese(character);
            if (chinese && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            if (chinese || Character.isWhitespace(character)) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
