package rollbook.web.console;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on after a form: only ever to a page of our own. */
public final class Next {

    private Next() {}

    /** The wanted address if it is a path of ours, or else the other one. */
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
