package rollbook.web.security;

import java.text.Normalizer;
import java.util.Locale;

/** How log-in names are compared: people do not remember whether they wrote theirs in capitals. */
final class Username {

    private Username() {}

    static String key(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
