package rollbook.web.console;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after a form: only ever to a page of our own. Controllers get it as an argument, from the parameter {@code next}.
 *
 * @param wanted as the address or the form says; absent where it says nothing
 */
public record Next(@Nullable String wanted) {

    /** The wanted address if it is a path of ours, or else the other one. */
    public String or(String otherwise) {
        return local(wanted, otherwise);
    }

    /** The same for an address that came another way. */
    public static String local(@Nullable String wanted, String otherwise) {
        return wanted != null && isLocal(wanted) ? wanted : otherwise;
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.chars().anyMatch(c -> c < ' ' || c == '\\')) {
            return false;
        }
        try {
            var uri = new URI(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
