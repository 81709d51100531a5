package rollbook.web;

import java.util.UUID;
import org.slf4j.MDC;

/** The name of what is going on right now, for finding it again in the log. */
public final class RequestId {

    static final String KEY = "requestId";

    private RequestId() {}

    /** The name of the HTTP request being answered; a new one where there is none. */
    public static String current() {
        var current = MDC.get(KEY);
        return current == null ? UUID.randomUUID().toString() : current;
    }
}
