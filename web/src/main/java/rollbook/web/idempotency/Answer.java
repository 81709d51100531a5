package rollbook.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import rollbook.web.http.Reply;

/** What was answered. */
record Answer(
        int status,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String position,
        byte[] body) {

    static Answer of(ContentCachingResponseWrapper response, Seal seal) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(Reply.POSITION),
                seal.close(response.getContentAsByteArray()));
    }

    /** Gives the same answer again; false if it is not for who asks now. */
    boolean writeTo(HttpServletResponse response, Seal seal) throws IOException {
        var opened = seal.open(body);
        if (opened == null) {
            return false;
        }
        response.setStatus(status);
        set(response, HttpHeaders.ETAG, etag);
        set(response, HttpHeaders.LOCATION, location);
        set(response, Reply.POSITION, position);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setContentLength(opened.length);
        response.getOutputStream().write(opened);
        return true;
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }
}
