package rollbook.web.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-Match}: only if it still is as the asker saw it.
 *
 * @param version the asker has seen; absent for any
 */
public record IfMatch(@Nullable Long version) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /** Reads the header; Spring finds this by its name. */
    public static IfMatch valueOf(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(null);
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new IllegalArgumentException("not the tag of a version");
        }
        return new IfMatch(Long.valueOf(tag.group(1)));
    }
}
