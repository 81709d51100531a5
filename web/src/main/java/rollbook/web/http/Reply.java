package rollbook.web.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import rollbook.api.Identifier;
import rollbook.web.Decided;

/** How the API answers when something was done: what it was done to, its version, and from which position on it can be seen. */
public final class Reply {

    /** Names a position of the log: on answers to commands, and on questions that want to see at least so much. */
    public static final String POSITION = "Position";

    private Reply() {}

    public static ResponseEntity<Done> created(String where, Identifier id, Decided decided) {
        return ResponseEntity.created(URI.create(where + "/" + id.value()))
                .eTag(tag(decided.version()))
                .header(POSITION, Long.toString(decided.position()))
                .body(new Done(id.value(), decided.version()));
    }

    public static ResponseEntity<Done> done(String id, Decided decided) {
        return ResponseEntity.ok()
                .eTag(tag(decided.version()))
                .header(POSITION, Long.toString(decided.position()))
                .body(new Done(id, decided.version()));
    }

    public static ResponseEntity<Done> done(Identifier id, Decided decided) {
        return done(id.value(), decided);
    }

    /** For what was done to several things at once. */
    public static <T> ResponseEntity<T> done(T body, Decided decided) {
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(decided.position()))
                .body(body);
    }

    /** Something as it stands. */
    public static <T> ResponseEntity<T> shown(T view, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(view);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
