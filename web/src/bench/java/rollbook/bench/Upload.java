package rollbook.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A file as it is brought in and taken back over HTTP. */
record Upload(Client client, String name, byte[] bytes) {

    private static final String BOUNDARY = "a-line-that-no-file-holds";

    /** Begins an import and waits for its end; returns its id and what became of it. */
    Ended bringIn(Map<String, Object> options) {
        var begun = client.upload("/api/customers/imports", "multipart/form-data; boundary=" + BOUNDARY, form(options));
        if (!begun.ok()) {
            throw new IllegalStateException("cannot import: " + begun);
        }
        return await(begun.body().path("importId").asString(), begun.began());
    }

    /** Takes an import back and waits for that. */
    Ended takeBack(String id) {
        var begun = client.post("/api/customers/imports/" + id + "/undo", null);
        if (!begun.ok()) {
            throw new IllegalStateException("cannot undo: " + begun);
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        return await(id, begun.began());
    }

    private Ended await(String id, long began) {
        while (true) {
            var answer = client.get("/api/customers/imports/" + id);
            var state = answer.body().path("state").asString("");
            if (answer.ok() && !state.equals("RUNNING") && !state.equals("UNDOING")) {
                return new Ended(id, answer.body(), Duration.ofNanos(System.nanoTime() - began));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private byte[] form(Map<String, Object> options) {
        var form = new ByteArrayOutputStream(bytes.length + 1_000);
        var head = """
            --%1$s\r
            Content-Disposition: form-data; name="options"\r
            Content-Type: application/json\r
            \r
            %2$s\r
            --%1$s\r
            Content-Disposition: form-data; name="file"; filename="%3$s"\r
            Content-Type: application/octet-stream\r
            \r
            """.formatted(BOUNDARY, Client.JSON.writeValueAsString(options), name);
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** How an import, or taking it back, ended. */
    record Ended(String id, JsonNode progress, Duration took) {

        int count(String name) {
            return progress.path(name).asInt();
        }

        String state() {
            return progress.path("state").asString("");
        }
    }
}
