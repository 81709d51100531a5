package rollbook.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A program that asks in somebody's name. */
public final class Asker {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final @Nullable String authorization;

    Asker(String base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public Told logInWith(String username, String password, String... headers) {
        return new Asker(base, basic(username, password)).post("/api/tokens", "", headers);
    }

    public Asker logIn(String username, String password) {
        return with(logInWith(username, password).expect(201).text("token"));
    }

    public Asker with(String token) {
        return new Asker(base, "Bearer " + token);
    }

    public Told get(String path, String... headers) {
        return ask("GET", path, null, headers);
    }

    public Told post(String path, String body, String... headers) {
        return ask("POST", path, body, headers);
    }

    public Told patch(String path, String body, String... headers) {
        return ask("PATCH", path, body, headers);
    }

    public Told put(String path, String body, String... headers) {
        return ask("PUT", path, body, headers);
    }

    public Told delete(String path, String... headers) {
        return ask("DELETE", path, null, headers);
    }

    /** Sends a file with some words beside it, as a form does. */
    public Told upload(String path, String fileName, String content, String options) {
        var form = """
            --line\r
            Content-Disposition: form-data; name="options"\r
            \r
            %s\r
            --line\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            %s\r
            --line--\r
            """.formatted(options, fileName, content);
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .header("Authorization", authorization == null ? "" : authorization)
                .POST(BodyPublishers.ofString(form))
                .build();
        return send(request);
    }

    /** Sends a body of another form than JSON. */
    public Told post(String path, String contentType, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .header("Authorization", authorization == null ? "" : authorization)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Told ask(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Told send(HttpRequest request) {
        try {
            return new Told(HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
