package rollbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import rollbook.bench.Deed.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Stands before a school: now and then an answer does not come through, or not even the question. That is no fault as long as asking
 * again settles it. Besides, every third deed of one kind can be treated as no school may.
 */
final class ShakyDoor implements AutoCloseable {

    /** What becomes of these deeds. */
    enum Fault {
        NONE,
        NOT_DONE,
        DONE_TWICE,
        REFUSED_BUT_DONE,
        ANSWER_CHANGES,
        UNKNOWN_THEN_NOT_DONE,
        UNKNOWN_THEN_TWICE,
        UNKNOWN_THEN_REFUSED_BUT_DONE,
        UNKNOWN_THEN_ANSWER_CHANGES,
        UNKNOWN_FOR_EVER,
        UNKNOWN_FOR_EVER_BUT_TWICE
    }

    private static final String CLAIMS = "/api/customers/claims";
    private static final String RELEASES = "/api/customers/releases";

    private final URI school;
    private final Fault fault;
    private final Kind kind;
    private final Random random;
    private final HttpServer server;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private int seen;

    ShakyDoor(URI school, Fault fault, Kind kind, Random random) throws IOException {
        this.school = school;
        this.fault = fault;
        this.kind = kind;
        this.random = random;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A deed that somebody wants done, under its key. */
    private record Wish(Client who, String path, JsonNode body, String key) {

        Kind kind() {
            return switch (path) {
                case "/api/customers" -> Kind.REGISTER;
                case CLAIMS -> Kind.CLAIM;
                case RELEASES -> Kind.RELEASE;
                default -> Kind.FOLLOW_UP;
            };
        }

        Answer done() {
            return who.post(path, body, key);
        }

        /** Makes it happen once more, as if somebody else had asked for it. */
        void doneOnceMore() {
            switch (kind()) {
                case REGISTER, FOLLOW_UP -> who.post(path, body);
                case CLAIM -> {
                    who.post(RELEASES, body);
                    who.post(CLAIMS, body);
                }
                case RELEASE -> {
                    who.post(CLAIMS, body);
                    who.post(RELEASES, body);
                }
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var answer = answer(
                exchange,
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var body = Client.JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Answer answer(HttpExchange exchange, String path, @Nullable String key) throws IOException {
        var who = new Client(school, exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestMethod().equals("GET")) {
            return who.get(path);
        }
        var request = exchange.getRequestBody().readAllBytes();
        var body = request.length == 0 ? null : Client.JSON.readTree(request);
        return key == null || body == null ? who.post(path, body) : asked(new Wish(who, path, body, key));
    }

    private synchronized Answer asked(Wish wish) {
        var first = times.merge(wish.key(), 1, Integer::sum) == 1;
        var wrong = chosen.computeIfAbsent(wish.key(), _ -> wish.kind() == kind && seen++ % 3 == 0);
        return wrong && fault != Fault.NONE ? wrongly(wish, first) : shakily(wish, first);
    }

    private Answer shakily(Wish wish, boolean first) {
        if (!first || random.nextInt(5) > 0) {
            return wish.done();
        }
        if (random.nextBoolean()) {
            wish.done();
        }
        return unknown();
    }

    private Answer wrongly(Wish wish, boolean first) {
        return switch (fault) {
            case NONE -> throw new IllegalStateException("nothing is wrong");
            case NOT_DONE -> acknowledged(wish);
            case DONE_TWICE -> twice(wish, first);
            case REFUSED_BUT_DONE -> done(wish, refused());
            case ANSWER_CHANGES -> first ? wish.done() : changed(wish);
            case UNKNOWN_THEN_NOT_DONE -> first ? unknown() : acknowledged(wish);
            case UNKNOWN_THEN_TWICE -> first ? done(wish, unknown()) : twice(wish, times(wish) == 2);
            case UNKNOWN_THEN_REFUSED_BUT_DONE -> done(wish, first ? unknown() : refused());
            case UNKNOWN_THEN_ANSWER_CHANGES -> first ? unknown() : times(wish) == 2 ? wish.done() : changed(wish);
            case UNKNOWN_FOR_EVER -> unknown();
            case UNKNOWN_FOR_EVER_BUT_TWICE -> {
                twice(wish, first);
                yield unknown();
            }
        };
    }

    private int times(Wish wish) {
        return times.getOrDefault(wish.key(), 0);
    }

    private static Answer done(Wish wish, Answer told) {
        wish.done();
        return told;
    }

    private static Answer twice(Wish wish, boolean now) {
        var answer = wish.done();
        if (now && answer.ok()) {
            wish.doneOnceMore();
        }
        return answer;
    }

    private static Answer acknowledged(Wish wish) {
        return wish.kind() == Kind.REGISTER
                ? told(
                        201,
                        Map.of("id", "id" + UUID.nameUUIDFromBytes(wish.key().getBytes(UTF_8))))
                : told(200, Map.of());
    }

    private static Answer changed(Wish wish) {
        return told(wish.done().status(), Map.of("version", 99));
    }

    private static Answer refused() {
        return told(409, Map.of("type", "/problems/customer/not-today"));
    }

    private static Answer unknown() {
        return told(503, Map.of());
    }

    private static Answer told(int status, Map<String, Object> body) {
        return new Answer(status, Client.JSON.valueToTree(body), 0, 0, 0);
    }
}
