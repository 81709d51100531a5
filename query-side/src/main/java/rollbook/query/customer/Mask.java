package rollbook.query.customer;

import org.jspecify.annotations.Nullable;

/** Hides the middle of what would let somebody reach a customer past the school. */
public final class Mask {

    private static final String STARS = "****";

    private Mask() {}

    /** A number or address: the first two and the last two characters stay, e.g. {@code 12****89}; of a short one nothing. */
    public static @Nullable String number(@Nullable String number) {
        if (number == null || number.isEmpty()) {
            return number;
        }
        var characters = number.codePoints().toArray();
        return characters.length < 6
                ? STARS
                : new String(characters, 0, 2) + STARS + new String(characters, characters.length - 2, 2);
    }

    /** A name: only its first character stays, e.g. {@code 李**}. */
    public static String name(@Nullable String name) {
        return name == null || name.isEmpty() ? "**" : Character.toString(name.codePointAt(0)) + "**";
    }
}
