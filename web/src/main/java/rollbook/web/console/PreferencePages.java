package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** How a person likes the console: its language, light or dark. Kept in their browser, also before they log in. */
@ConsolePages
class PreferencePages {

    static final String THEME = "rollbook-theme";
    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final LocaleResolver languages;

    PreferencePages(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/preferences")
    String prefer(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            languages.setLocale(request, response, Languages.nearest(language));
        }
        if (theme != null && THEMES.contains(theme)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(theme, request.isSecure()));
        }
        return "redirect:" + Next.local(next, "/");
    }

    private static String cookie(String theme, boolean secure) {
        return ResponseCookie.from(THEME, theme)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(secure)
                .httpOnly(true)
                .build()
                .toString();
    }
}
