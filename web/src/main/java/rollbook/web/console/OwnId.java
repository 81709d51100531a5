package rollbook.web.console;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id a form brings along for what it is about to make, so that one thing is made however often it is sent. Controllers get it as an argument. */
public record OwnId(String value) {

    static final String FIELD = "own";

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    static OwnId fresh() {
        return new OwnId(UUID.randomUUID().toString());
    }

    /** The one that was sent; where none was, a new one. */
    static OwnId sent(@Nullable String value) {
        return value != null && ID.matcher(value).matches() ? new OwnId(value) : fresh();
    }
}
