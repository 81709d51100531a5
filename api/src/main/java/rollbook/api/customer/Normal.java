package rollbook.api.customer;

import java.text.Normalizer;
import java.util.Locale;

/** How numbers and addresses are compared: two spellings of one thing have one normal form. */
public final class Normal {

    private Normal() {}

    /** A QQ or telephone number: only its digits, full-width ones as ASCII; a leading {@code +86} or {@code 0086} goes. */
    public static String phone(String text) {
        var digits = digits(text);
        if (digits.length() == 13 && digits.startsWith("86")) {
            return digits.substring(2);
        }
        return digits.length() == 15 && digits.startsWith("0086") ? digits.substring(4) : digits;
    }

    /** A QQ number: only its digits, full-width ones as ASCII. */
    public static String qq(String text) {
        return digits(text);
    }

    /** An e-mail address: trimmed, in lower case. */
    public static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
