package rollbook.web.courserecord;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What can be chosen in a column of a sheet, written once and used for every row: a sheet of thousands would otherwise look up the
 * same words tens of thousands of times.
 */
public final class Choices {

    private static final String NONE = "–";

    private final String name;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final String options;

    private Choices(MessageSource words, String name, Enum<?>[] constants) {
        this.name = name;
        var locale = LocaleContextHolder.getLocale();
        for (var constant : constants) {
            labels.put(constant.name(), words.getMessage(name + "." + constant.name(), null, locale));
        }
        var html = new StringBuilder("<option value=\"\">" + NONE + "</option>");
        labels.forEach((word, label) -> html.append(option(word, "", label)));
        this.options = html.toString();
    }

    /** The constants of an enumeration, in the reader's language. */
    static Choices of(MessageSource words, String name, Enum<?>... constants) {
        return new Choices(words, name, constants);
    }

    private static String option(String word, String mark, String label) {
        return "<option value=\"" + word + "\"" + mark + ">" + Html.text(label) + "</option>";
    }

    /** A list to choose from, one of them chosen. */
    String picker(String attributes, @Nullable String word) {
        return "<select class=\"form-select\"" + attributes + ">" + chosen(word) + "</select>";
    }

    private String chosen(@Nullable String word) {
        var label = labels.get(word);
        return word == null || label == null
                ? options
                : options.replace(option(word, "", label), option(word, " selected", label));
    }

    /** A field to type one of them into, with {@link #suggestions} for all such fields of a page. */
    String field(String attributes, @Nullable String word) {
        return "<input class=\"form-control\" list=\"list-" + name + "\"" + attributes + " value=\""
                + Html.text(label(word)) + "\">";
    }

    /** What can be typed. */
    String suggestions() {
        var html = new StringBuilder("<datalist id=\"list-" + name + "\">");
        labels.forEach((word, label) -> html.append("<option value=\"")
                .append(Html.text(label))
                .append("\" data-word=\"")
                .append(word)
                .append("\">"));
        return html.append("</datalist>").toString();
    }

    /**
     * What somebody means who types a text: a word in any spelling, or what it is called, or the first letters if they are enough;
     * empty for none, absent for what is none of them.
     */
    @Nullable
    String meant(String text) {
        var typed = plain(text);
        if (typed.isEmpty() || typed.equals("-") || typed.equals(NONE)) {
            return "";
        }
        String begun = null;
        var several = false;
        for (var entry : labels.entrySet()) {
            var label = plain(entry.getValue());
            if (typed.equals(label) || typed.equals(plain(entry.getKey()))) {
                return entry.getKey();
            }
            if (label.startsWith(typed)) {
                several = begun != null;
                begun = entry.getKey();
            }
        }
        return several ? null : begun;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('−', '-').replace('_', ' ');
    }

    /** What a word is called; nothing for none. */
    public String label(@Nullable String word) {
        return word == null ? "" : labels.getOrDefault(word, word);
    }
}
