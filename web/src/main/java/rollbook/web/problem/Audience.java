package rollbook.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether a program or a person asks: programs get problems, people get pages. */
final class Audience {

    private Audience() {}

    static boolean isProgram(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/actuator")
                || path.startsWith("/v3/")
                || !acceptsPages(request);
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    static URI instance(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .path(path(request))
                .build()
                .encode()
                .toUri();
    }

    /** Where the request was sent to, also while an error about it is being told. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
