package rollbook.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in at the console, with a browser that runs no scripts and a file to bring in. */
final class Visit {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern DRAFT = Pattern.compile("action=\"/imports/uploads/([^\"]+)\"");
    private static final String BOUNDARY = "a-line-that-no-file-holds";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI node;

    private Visit(URI node) {
        this.node = node;
    }

    static Visit signIn(URI node, String username, String password) {
        var visit = new Visit(node);
        var token = visit.token("/login");
        visit.post("/login", "_csrf=" + token + "&username=" + username + "&password=" + password);
        return visit;
    }

    /** Sends a file of customers and looks at its columns, no more; answers what the console calls it. */
    String look(String name, String content) {
        var form = new StringBuilder();
        List.of(new String[] {"_csrf", token("/imports/new")}, new String[] {"kind", "CUSTOMERS"}, new String[] {
                    "encoding", ""
                })
                .forEach(part -> form.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, part[0], part[1])));
        form.append(
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, name, content));
        var page = send(request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form.toString())));
        return first(DRAFT, page);
    }

    /** Brings such a file in; each column fills the field that it is called. */
    void bringIn(String draft, String name, List<String> columns) {
        var path = "/imports/uploads/" + draft;
        var mapping = columns.stream()
                .map(column -> "&heading=" + column + "&field=" + column)
                .collect(Collectors.joining());
        post(
                path,
                "_csrf=" + token("/imports/new") + "&dryRun=false&kind=CUSTOMERS&encoding=&name=" + Client.encoded(name)
                        + mapping);
    }

    private String token(String path) {
        return first(CSRF, send(request(path).GET()));
    }

    private void post(String path, String fields) {
        send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node.resolve(path)).header("Accept", "text/html");
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.uri() + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new IllegalStateException("no " + pattern + " on a page of the console"));
    }
}
