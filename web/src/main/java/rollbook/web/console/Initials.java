package rollbook.web.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one or two letters in the round mark beside a name, and its tone, always the same for the same name. */
@Component("initials")
public class Initials {

    private static final int TONES = 6;

    /** The last character of a Chinese given name; the first letters of the first two words of others. */
    public String of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        var text = name.strip();
        if (Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN) {
            return Character.toString(text.codePointBefore(text.length()));
        }
        var words = text.split("[\\s._-]+", 3);
        var letters = new StringBuilder();
        for (int i = 0; i < Math.min(2, words.length); i++) {
            if (!words[i].isEmpty()) {
                letters.appendCodePoint(Character.toUpperCase(words[i].codePointAt(0)));
            }
        }
        return letters.isEmpty() ? "?" : letters.toString();
    }

    public int tone(@Nullable String name) {
        return name == null ? TONES - 1 : Math.floorMod(name.hashCode(), TONES);
    }
}
