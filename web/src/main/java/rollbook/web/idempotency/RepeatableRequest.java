package rollbook.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import rollbook.web.problem.TooLarge;

/** A request of which is known what it says before anybody reads it. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte @Nullable [] body;
    private final byte[] content;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, byte[] content) {
        super(request);
        this.body = body;
        this.content = content;
    }

    /**
     * The same request; nothing if it is too large to be one that can come again.
     *
     * @throws MultipartException if it is a form whose parts cannot be told apart
     */
    static @Nullable RepeatableRequest of(HttpServletRequest request) throws IOException {
        var hash = sha256();
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
            write(digest, request.getMethod(), request.getRequestURI(), request.getQueryString());
            if (isForm(request)) {
                return readParts(request, digest) ? new RepeatableRequest(request, null, hash.digest()) : null;
            }
            var body = request.getInputStream().readAllBytes();
            digest.write(body);
            return new RepeatableRequest(request, body, hash.digest());
        } catch (TooLarge _) {
            return null;
        }
    }

    /** What it says, as SHA-256. */
    byte[] content() {
        return content;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** By content: what separates the parts is drawn by lot each time. */
    private static boolean readParts(HttpServletRequest request, OutputStream digest) throws IOException {
        try {
            for (var part : parts(request)) {
                write(digest, part.getName(), part.getSubmittedFileName(), Long.toString(part.getSize()));
                try (var content = part.getInputStream()) {
                    content.transferTo(digest);
                }
            }
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException e) {
            throw new MultipartException("no form", e);
        }
    }

    private static void write(OutputStream digest, @Nullable String... words) throws IOException {
        for (var word : words) {
            digest.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Read(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** The body once more. */
    private static final class Read extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Read(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read it at once");
        }
    }
}
