package rollbook.web.courserecord;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.HtmlUtils;

/**
 * What can be chosen in a column of a sheet, written once and used for every row: a sheet of thousands would otherwise look up the
 * same words tens of thousands of times.
 */
public final class Choices {

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final String options;

    private Choices(MessageSource words, String prefix, String none, Enum<?>[] constants) {
        var locale = LocaleContextHolder.getLocale();
        for (var constant : constants) {
            labels.put(constant.name(), words.getMessage(prefix + constant.name(), null, locale));
        }
        var html = new StringBuilder("<option value=\"\">" + HtmlUtils.htmlEscape(none) + "</option>");
        labels.forEach((word, label) -> html.append(option(word, "", label)));
        this.options = html.toString();
    }

    /** The constants of an enumeration, in the reader's language. */
    static Choices of(MessageSource words, String prefix, Enum<?>... constants) {
        return new Choices(words, prefix, "–", constants);
    }

    private static String option(String word, String mark, String label) {
        return "<option value=\"" + word + "\"" + mark + ">" + HtmlUtils.htmlEscape(label) + "</option>";
    }

    /** The options of a select as HTML, one of them chosen. */
    public String chosen(@Nullable String word) {
        var label = labels.get(word);
        return word == null || label == null
                ? options
                : options.replace(option(word, "", label), option(word, " selected", label));
    }

    /** What a word is called; nothing for none. */
    public String label(@Nullable String word) {
        return word == null ? "" : labels.getOrDefault(word, word);
    }
}
