package rollbook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.MDC;

/** The name of what is going on right now, for finding it again in the log. */
public final class RequestId {

    static final String KEY = "requestId";
    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** The name of the HTTP request being answered; a new one where there is none. */
    public static String current() {
        var current = MDC.get(KEY);
        return current == null ? UUID.randomUUID().toString() : current;
    }

    /**
     * Gives the HTTP request being answered a name of its own. What can be asked again is called the same each time, so that whoever
     * decides knows what this very request has done already.
     */
    public static void rename(HttpServletRequest request, HttpServletResponse response, String name) {
        request.setAttribute(HEADER, name);
        response.setHeader(HEADER, name);
        MDC.put(KEY, name);
    }
}
