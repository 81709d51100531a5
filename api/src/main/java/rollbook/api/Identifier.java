package rollbook.api;

/** The name of one thing, opaque to everybody else: 1 to 80 letters, digits, {@code -} and {@code _}. Flat on the wire. */
public interface Identifier {

    int LONGEST = 80;

    String value();

    /** Whether a text could be an identifier at all. */
    static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    static void check(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an identifier");
        }
    }
}
