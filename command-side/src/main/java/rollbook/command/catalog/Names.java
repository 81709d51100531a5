package rollbook.command.catalog;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two names are one: case, width and blanks make no difference. */
final class Names {

    private Names() {}

    static @Nullable String normal(@Nullable String name) {
        return name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
