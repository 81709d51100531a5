package rollbook.query.customer.list;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How a Chinese name is spelled on a keyboard. Readings are those of the Unicode CLDR (ICU's {@code Han-Latin} and, for family
 * names, {@code Han-Latin/Names}); family names that it reads otherwise than their bearers stand in a table.
 */
final class Pinyin {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, String> FAMILY_NAMES = Map.ofEntries(
            Map.entry("朴", "piao"),
            Map.entry("覃", "qin"),
            Map.entry("洗", "xian"),
            Map.entry("缪", "miao"),
            Map.entry("繆", "miao"),
            Map.entry("种", "chong"),
            Map.entry("召", "shao"),
            Map.entry("秘", "bi"),
            Map.entry("折", "she"),
            Map.entry("繁", "po"),
            Map.entry("员", "yun"),
            Map.entry("祭", "zhai"),
            Map.entry("句", "gou"),
            Map.entry("尉", "wei"),
            Map.entry("尉迟", "yu chi"),
            Map.entry("尉遲", "yu chi"),
            Map.entry("长孙", "zhang sun"),
            Map.entry("長孫", "zhang sun"),
            Map.entry("单于", "chan yu"),
            Map.entry("單于", "chan yu"),
            Map.entry("万俟", "mo qi"),
            Map.entry("萬俟", "mo qi"),
            Map.entry("澹台", "tan tai"),
            Map.entry("澹臺", "tan tai"),
            Map.entry("贯丘", "guan qiu"),
            Map.entry("宰父", "zai fu"),
            Map.entry("乐正", "yue zheng"),
            Map.entry("樂正", "yue zheng"));

    private final Map<Integer, String> syllables = new ConcurrentHashMap<>();
    private final Map<String, String> families = new ConcurrentHashMap<>(FAMILY_NAMES);

    /**
     * A name in letters.
     *
     * @param full all syllables, one after the other
     * @param initials the first letter of each
     * @param spaced all syllables with spaces, for sorting
     */
    record Spelling(String full, String initials, String spaced) {}

    /** Spells a name; what is not Chinese in it stays as it is. {@code ü} becomes {@code v}, as people type it. */
    Spelling spell(String name) {
        var spaced = new StringBuilder();
        int read = familyName(name, spaced);
        while (read < name.length()) {
            int character = name.codePointAt(read);
            append(character, spaced);
            read += Character.charCount(character);
        }
        var full = new StringBuilder(spaced.length());
        var initials = new StringBuilder();
        for (int i = 0; i < spaced.length(); i++) {
            char letter = spaced.charAt(i);
            if (letter != ' ') {
                full.append(letter);
                if (i == 0 || spaced.charAt(i - 1) == ' ') {
                    initials.append(letter);
                }
            }
        }
        return new Spelling(full.toString(), initials.toString(), spaced.toString());
    }

    static boolean isChinese(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private int familyName(String name, StringBuilder spaced) {
        if (name.length() > 2 && FAMILY_NAMES.containsKey(name.substring(0, 2))) {
            spaced.append(FAMILY_NAMES.get(name.substring(0, 2)));
            return 2;
        }
        int first = name.isEmpty() ? 0 : name.codePointAt(0);
        if (first == 0 || !isChinese(first)) {
            return 0;
        }
        var family = Character.toString(first);
        spaced.append(families.computeIfAbsent(family, text -> typed(Readings.NAMES.transliterate(text))));
        return family.length();
    }

    private void append(int character, StringBuilder spaced) {
        if (isChinese(character)) {
            spaced.append(' ').append(syllables.computeIfAbsent(character, this::syllable));
        } else {
            spaced.appendCodePoint(character);
        }
    }

    private String syllable(int character) {
        return typed(Readings.PLAIN.transliterate(Character.toString(character)));
    }

    /** Without tones. */
    private static String typed(String reading) {
        var apart = Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v");
        // a tone may stand between the letter and its dots
        return MARKS.matcher(apart.replaceAll("u(\\p{M})\u0308", "v$1"))
                .replaceAll("")
                .strip();
    }

    /** Read when the first name is spelled: that takes half a second which the start of the program can do without. */
    private static final class Readings {
        static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin");
        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    }
}
