package rollbook.web;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import rollbook.api.Command;
import rollbook.web.http.RepeatableId;

/**
 * Names what a request has decided that can be asked again under its {@code Idempotency-Key}: by the request, the kind of command and
 * the how manyeth of its kind it is, so that it is called the same each time, and nothing else is.
 */
final class RepeatableDecision {

    private static final String SENT = RepeatableDecision.class.getName() + ".";

    private RepeatableDecision() {}

    /** What the command that is about to be sent is called; empty where nobody can ask for the same again. */
    static Optional<String> nameOf(Command command) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(request -> request.getAttribute(RepeatableId.ATTRIBUTE, SCOPE_REQUEST) != null)
                .map(request -> nameOf(command.getClass().getSimpleName(), request));
    }

    private static String nameOf(String kind, RequestAttributes request) {
        var before = request.getAttribute(SENT + kind, SCOPE_REQUEST) instanceof Integer sent ? sent : 0;
        request.setAttribute(SENT + kind, before + 1, SCOPE_REQUEST);
        return RepeatableId.of(RequestId.current(), kind, Integer.toString(before))
                .toString();
    }
}
