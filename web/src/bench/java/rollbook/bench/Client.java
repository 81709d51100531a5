package rollbook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Somebody who is signed in and talks to one node.
 *
 * @param authorization what the header of that name says
 */
record Client(URI node, String authorization) {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    static Client signIn(URI node, String username, String password) {
        var basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        var answer = new Client(node, "Basic " + basic).post("/api/tokens", null);
        if (answer.status() != 201) {
            throw new IllegalStateException(username + " cannot sign in: " + answer);
        }
        return new Client(node, "Bearer " + answer.body().path("token").asString());
    }

    /** The same person at another node. */
    Client at(URI other) {
        return new Client(other, authorization);
    }

    String token() {
        return authorization.substring("Bearer ".length());
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks for at least the state that the command of {@code after} has left. */
    Answer get(String path, Answer after) {
        return send(request(path)
                .header("Position", Long.toString(after.position()))
                .GET());
    }

    Answer post(String path, @Nullable Object body) {
        return send(posting(path, body));
    }

    /** Posts what may be posted again under the same key without happening twice. */
    Answer post(String path, @Nullable Object body, String key) {
        return send(posting(path, body).header("Idempotency-Key", key));
    }

    Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer upload(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder posting(String path, @Nullable Object body) {
        return body == null
                ? request(path).POST(BodyPublishers.noBody())
                : request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, */*;q=0.5")
                .header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var began = System.nanoTime();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            var ended = System.nanoTime();
            var position = response.headers().firstValueAsLong("Position").orElse(0);
            return new Answer(response.statusCode(), json(response.body()), position, began, ended);
        } catch (IOException e) {
            return Answer.none(began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none(began);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(new String(body, StandardCharsets.UTF_8));
        }
    }
}
