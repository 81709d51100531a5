package rollbook.api;

import java.util.regex.Pattern;

/** The name of one thing, opaque to everybody else: 1 to 80 letters, digits, {@code -} and {@code _}. Flat on the wire. */
public interface Identifier {

    Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    String value();

    /** Whether a text could be an identifier at all. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    static void check(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an identifier");
        }
    }
}
