package rollbook.query;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers people use: a letter for the kind of thing, and where it began in the log, with at least seven digits. One numbering
 * serves everything.
 */
public final class HumanCode {

    private static final Pattern CUSTOMER = Pattern.compile("[Cc](\\d{7,18})");

    private HumanCode() {}

    public static String customer(long position) {
        return of('C', position);
    }

    /** Where the customer of a number was registered; empty for what is no such number. */
    public static Optional<Long> customer(String code) {
        var matcher = CUSTOMER.matcher(code.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    public static String enrollment(long position) {
        return of('E', position);
    }

    public static String classList(long position) {
        return of('K', position);
    }

    private static String of(char kind, long position) {
        return "%c%07d".formatted(kind, position);
    }
}
