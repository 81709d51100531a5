package rollbook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.Normal;
import tools.jackson.databind.JsonNode;

/** A school in memory that keeps one promise less than it should, so that the proofs can be seen to find it out. */
final class FakeSchool implements AutoCloseable {

    /** What it does wrong. */
    enum Fault {
        NONE,
        TWO_WINNERS,
        BATCH_IN_PART,
        OVER_THE_CAP,
        WRONG_WINNER_TOLD,
        CLAIM_NOT_LOGGED,
        SAME_QQ_TWICE,
        SAME_KEY_TWICE
    }

    private static final String MOMENT = "2026-11-21T08:00:00Z";
    private static final int CAP = 150;

    private final Fault fault;
    private final HttpServer server;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private int ids;

    FakeSchool(Fault fault) throws IOException {
        this.fault = fault;
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

    private static final class Customer {
        final String id;
        final @Nullable String qq;
        final @Nullable String phone;
        final List<Map<String, Object>> history = new ArrayList<>();

        @Nullable
        String holder;

        Customer(String id, @Nullable String qq, @Nullable String phone) {
            this.id = id;
            this.qq = qq;
            this.phone = phone;
        }

        void happened(String event, Map<String, Object> data) {
            history.add(Map.of("version", history.size(), "at", MOMENT, "event", "customer." + event, "data", data));
        }
    }

    private record Reply(int status, Object body, String request) {
        Reply(int status, Object body) {
            this(status, body, "");
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var reply = once(exchange, request);
        var body = Client.JSON.writeValueAsBytes(reply.body());
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private synchronized Reply once(HttpExchange exchange, String request) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || fault == Fault.SAME_KEY_TWICE) {
            return reply(exchange, request);
        }
        var known = replies.get(key);
        if (known != null) {
            return known.request().equals(request) ? known : new Reply(422, Map.of());
        }
        var reply = reply(exchange, request);
        replies.put(key, new Reply(reply.status(), reply.body(), request));
        return reply;
    }

    private Reply reply(HttpExchange exchange, String request) {
        var path = exchange.getRequestURI().getPath();
        var who = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("\\S+ ", "");
        var body = request.isEmpty() ? Client.JSON.createObjectNode() : Client.JSON.readTree(request);
        if (exchange.getRequestMethod().equals("GET")) {
            var query = query(exchange);
            return path.endsWith("/history") ? history(path.split("/", -1)[3], query) : list(query, who);
        }
        return switch (path) {
            case "/api/tokens" -> new Reply(201, Map.of("token", userIn(who)));
            case "/api/staff" ->
                new Reply(201, Map.of("id", body.path("username").asString()));
            case "/api/customers" -> register(body);
            case "/api/customers/claims" -> allThere(body) ? claim(who, asked(body)) : missing();
            case "/api/customers/releases" -> allThere(body) ? release(who, asked(body)) : missing();
            default -> followUp(path.split("/", -1)[3], body);
        };
    }

    private static String userIn(String basic) {
        return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).replaceFirst(":.*", "");
    }

    private boolean allThere(JsonNode body) {
        return body.path("customerIds").valueStream().allMatch(id -> customers.containsKey(id.asString()));
    }

    private List<Customer> asked(JsonNode body) {
        return body.path("customerIds")
                .valueStream()
                .map(id -> Objects.requireNonNull(customers.get(id.asString())))
                .toList();
    }

    private Reply register(JsonNode body) {
        var qq = body.path("qq").stringValue(null);
        var normal = qq == null ? null : Normal.qq(qq);
        var taken = normal != null && customers.values().stream().anyMatch(one -> normal.equals(one.qq));
        if (taken && fault != Fault.SAME_QQ_TWICE) {
            return problem("qq-taken", Map.of());
        }
        var id = "id" + ids++;
        var customer = new Customer(id, normal, body.path("phone").stringValue(null));
        customer.happened("CustomerRegistered", Map.of());
        customers.put(id, customer);
        return new Reply(201, Map.of("id", id, "version", 0));
    }

    private Reply claim(String who, List<Customer> asked) {
        var taken = asked.stream()
                .filter(one -> one.holder != null && !who.equals(one.holder))
                .toList();
        if (fault == Fault.BATCH_IN_PART && asked.size() > 1) {
            asked.stream().filter(one -> one.holder == null).forEach(one -> give(one, who));
        }
        if (!taken.isEmpty() && fault != Fault.TWO_WINNERS) {
            var told = taken.stream()
                    .map(one -> Map.of(
                            "customerId",
                            one.id,
                            "holder",
                            fault == Fault.WRONG_WINNER_TOLD ? who : Objects.requireNonNull(one.holder),
                            "since",
                            MOMENT))
                    .toList();
            return problem("already-held", Map.of("taken", told));
        }
        var free = asked.stream().filter(one -> !who.equals(one.holder)).toList();
        var held = (int) customers.values().stream()
                .filter(one -> who.equals(one.holder))
                .count();
        if (held + free.size() > CAP && fault != Fault.OVER_THE_CAP) {
            return problem("cap-reached", Map.of("cap", CAP, "held", held, "asked", free.size()));
        }
        free.forEach(one -> give(one, who));
        return new Reply(
                200, Map.of("claimed", asked.stream().map(one -> one.id).toList()));
    }

    private void give(Customer customer, String who) {
        customer.holder = who;
        if (fault != Fault.CLAIM_NOT_LOGGED || customer.history.size() > 1) {
            customer.happened("CustomerClaimed", Map.of("consultant", who));
        }
    }

    private static Reply release(String who, List<Customer> asked) {
        for (var customer : asked) {
            customer.holder = null;
            customer.happened("CustomerReleased", Map.of("formerHolder", who));
        }
        return new Reply(200, Map.of());
    }

    private Reply followUp(String id, JsonNode body) {
        var customer = customers.get(id);
        if (customer == null) {
            return missing();
        }
        customer.happened(
                "FollowUpRecorded",
                Map.of("followUp", Map.of("content", body.path("content").asString())));
        return new Reply(201, Map.of("version", customer.history.size() - 1));
    }

    private Reply history(String id, Map<String, String> query) {
        var page = Integer.parseInt(query.getOrDefault("page", "1"));
        var customer = customers.get(id);
        return customer == null
                ? missing()
                : new Reply(
                        200,
                        Map.of(
                                "items",
                                customer.history.stream()
                                        .skip((page - 1) * 100L)
                                        .limit(100)
                                        .toList()));
    }

    private Reply list(Map<String, String> query, String who) {
        var term = query.getOrDefault("q", "");
        var found = customers.values().stream()
                .filter(one -> !"mine".equals(query.get("scope")) || who.equals(one.holder))
                .filter(one -> term.isEmpty() || term.equals(one.qq) || term.equals(one.phone))
                .map(one -> Map.of("id", one.id))
                .toList();
        return new Reply(200, Map.of("items", found, "total", found.size()));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Reply missing() {
        return new Reply(404, Map.of("type", "/problems/customer/no-such-customer"));
    }

    private static Reply problem(String name, Map<String, Object> members) {
        var body = new HashMap<String, Object>(members);
        body.put("type", "/problems/customer/" + name);
        return new Reply(409, body);
    }
}
