package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages the console speaks: the one a person has chosen, or else the best of those their browser asks for. */
final class Languages extends CookieLocaleResolver {

    static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, Locale.of("ru"));

    Languages() {
        super("rollbook-language");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(Languages::ofBrowser);
    }

    /** The spoken language nearest to the one named; English if there is none. */
    static Locale nearest(String tag) {
        return SPOKEN.stream()
                .filter(spoken ->
                        spoken.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return nearest(value);
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> SPOKEN.stream()
                            .anyMatch(spoken -> spoken.getLanguage().equals(language)))
                    .findFirst()
                    .map(Languages::nearest)
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // browsers may send anything
        }
    }
}
