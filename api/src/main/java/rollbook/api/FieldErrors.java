package rollbook.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with what somebody filled in, collected field by field; the rules of every area collect theirs here. */
public final class FieldErrors {

    private final List<FieldError> found = new ArrayList<>();

    /** One more field is wrong: see {@link FieldError}. */
    public void add(String field, String code, String message) {
        found.add(new FieldError(field, code, message));
    }

    /** There must be words. */
    public void require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing(field);
        }
    }

    /** The field is empty, and must not be. */
    public void missing(String field) {
        found.add(FieldError.missing(field));
    }

    /** Where there are words, they are at most so many characters, and text. */
    public void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            add(field, "too-long", "at most " + most + " characters");
        }
        if (!isText(value)) {
            add(field, "not-text", "holds a character that is not text");
        }
    }

    /** Whether every character is one: no NUL, no half of a surrogate pair. Nothing else could be kept as it was given. */
    public static boolean isText(String value) {
        return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    /** All of it, in the order it was found; empty where nothing is wrong. */
    public List<FieldError> found() {
        return List.copyOf(found);
    }
}
