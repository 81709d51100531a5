package rollbook.bench;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back for one request.
 *
 * @param status of HTTP; 0 where nothing came back
 * @param position of the log after a command; 0 where none was told
 * @param began when it was sent, by {@link System#nanoTime()}
 * @param ended when the answer was there
 */
record Answer(int status, JsonNode body, long position, long began, long ended) {

    static Answer none(long began) {
        return new Answer(0, MissingNode.getInstance(), 0, began, System.nanoTime());
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    boolean refused() {
        return status >= 400 && status < 500;
    }

    /** Nobody can tell from this answer whether the request took effect. */
    boolean unknown() {
        return !ok() && !refused();
    }

    /** Whether it was refused for this reason, e.g. {@code customer/already-held}. */
    boolean refusedAs(String problem) {
        return refused() && body.path("type").asString("").endsWith("/problems/" + problem);
    }

    String id() {
        return Optional.ofNullable(body.path("id").stringValue(null))
                .orElseThrow(() -> new IllegalStateException("no id in " + this));
    }

    long nanos() {
        return ended - began;
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
