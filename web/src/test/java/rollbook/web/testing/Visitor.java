package rollbook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who looks at the console with a browser that runs no scripts. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What a page shows where a text is missing. */
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[^?<>]{1,80}_(en|ru|zh_CN)\\?\\?");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private @Nullable Seen seen;

    public Visitor(String base) {
        this.base = base;
    }

    public Visitor logIn(String username, String password) {
        get("/login");
        post("/login", "username", username, "password", password);
        return this;
    }

    public Seen get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return look(request.build());
    }

    /** Sends a form from the page seen last. */
    public Seen post(String path, String... fields) {
        var body = new ArrayList<>(List.of("_csrf=" + encoded(last().first(CSRF))));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return look(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", body)))
                .build());
    }

    /** Sends a file with the form from the page seen last. */
    public Seen upload(String path, String fileName, String content, String... fields) {
        var form = new StringBuilder();
        part(form, "_csrf", last().first(CSRF));
        for (int i = 0; i < fields.length; i += 2) {
            part(form, fields[i], fields[i + 1]);
        }
        form.append("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--line--\r\n");
        return look(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    private static void part(StringBuilder form, String name, String value) {
        form.append("--line\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    public Seen last() {
        if (seen == null) {
            throw new IllegalStateException("nothing has been looked at yet");
        }
        return seen;
    }

    private Seen look(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            var now = new Seen(
                    response.statusCode(),
                    response.uri().toString().substring(base.length()),
                    response.body(),
                    response.headers().firstValue("Content-Security-Policy").orElse(""));
            assertThat(UNTRANSLATED.matcher(now.html()).results().map(MatchResult::group))
                    .as(now.address())
                    .isEmpty();
            if (CSRF.matcher(now.html()).find()) {
                seen = now;
            }
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page as it came. */
    public record Seen(int status, String address, String html, String policy) {

        public Seen expect(int expected) {
            assertThat(status).as(html).isEqualTo(expected);
            return this;
        }

        public Seen shows(String... texts) {
            assertThat(html).contains(texts);
            return this;
        }

        public Seen lacks(String... texts) {
            assertThat(html).doesNotContain(texts);
            return this;
        }

        public String first(Pattern pattern) {
            return pattern.matcher(html)
                    .results()
                    .findFirst()
                    .map(match -> match.group(1))
                    .orElseThrow(() -> new AssertionError("no " + pattern + " in " + html));
        }

        public List<String> all(Pattern pattern) {
            return pattern.matcher(html)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }
}
