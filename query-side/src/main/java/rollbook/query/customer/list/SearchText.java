package rollbook.query.customer.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.Normal;

/**
 * What a customer is found by: name, its pinyin and initials, nick, and the digits of QQ and phone, each on a line.
 *
 * @param text the lines
 * @param sortKey what the name is sorted by: its pinyin, then the name itself
 */
record SearchText(String text, String sortKey) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}\\s()+./-]*\\p{Nd}[\\p{Nd}\\s()+./-]*");
    private static final int LONGEST_KEY = 120;

    static SearchText of(
            Pinyin pinyin, @Nullable String name, @Nullable String nick, @Nullable String qq, @Nullable String phone) {
        var lines = new LinkedHashSet<String>();
        var plainName = name == null ? "" : plain(name);
        var spelling = pinyin.spell(plainName);
        lines.add(plainName);
        if (plainName.codePoints().anyMatch(Pinyin::isChinese)) {
            lines.add(spelling.full());
            if (spelling.full().indexOf('v') >= 0) {
                lines.add(spelling.full().replace('v', 'u'));
            }
            lines.add(spelling.initials());
        }
        lines.add(nick == null ? "" : plain(nick));
        lines.add(qq == null ? "" : Normal.qq(qq));
        lines.add(phone == null ? "" : Normal.phone(phone));
        lines.remove("");
        return new SearchText(String.join("\n", lines), shortened(spelling.spaced() + " " + plainName));
    }

    /** The words of a term that must all be found; a number with spaces or signs in it is one word. */
    static Set<String> words(String term) {
        var plain = plain(term);
        if (NUMBER.matcher(plain).matches()) {
            var digits = Normal.phone(plain);
            return Set.of(digits);
        }
        var words = new LinkedHashSet<>(List.of(plain.split(" ", -1)));
        words.remove("");
        return words;
    }

    /** One spelling of what people see as the same: full-width as ASCII, small letters, one space for any gap. */
    static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAPS.matcher(folded).replaceAll(" ").strip();
    }

    List<String> lines() {
        return new ArrayList<>(text.lines().toList());
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY / 2));
    }
}
