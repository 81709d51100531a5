package rollbook.web.problem;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import rollbook.api.FieldError;
import rollbook.api.Refusal;

/** Makes a problem of whatever stands in the way. */
public final class Problems {

    private static final Map<Integer, String> NAMES = Map.of(
            400, "rejected",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            504, "outcome-unknown");

    private Problems() {}

    /** A refusal: its category decides the status, its components are the members. */
    public static ProblemDetail of(Refusal refusal) {
        var problem = problem(status(refusal), ProblemName.of(refusal.getClass()));
        for (var component : refusal.getClass().getRecordComponents()) {
            problem.setProperty(component.getName(), value(component, refusal));
        }
        return problem;
    }

    /** A form that is badly filled in. */
    public static ProblemDetail malformed(List<FieldError> errors) {
        return of(new Refusal.Malformed(errors));
    }

    /** A form that is badly filled in at one place. */
    public static ProblemDetail malformed(String field, String code, String message) {
        return malformed(List.of(new FieldError(field, code, message)));
    }

    /** A form whose parts cannot be told apart. */
    public static ProblemDetail unreadableForm() {
        return malformed("", "not-a-form", "the parts of the form cannot be told apart");
    }

    /** Something that can happen to a request before the school hears of it. */
    public static ProblemDetail of(HttpStatus status, String area, String name) {
        return problem(status, new ProblemName(area, name));
    }

    /** Something the web itself says no to. */
    public static ProblemDetail of(HttpStatusCode status) {
        var name = NAMES.getOrDefault(status.value(), status.is5xxServerError() ? "unexpected" : "rejected");
        return problem(status, ProblemName.request(name));
    }

    private static ProblemDetail problem(HttpStatusCode status, ProblemName name) {
        var problem = ProblemDetail.forStatusAndDetail(status, Wording.of(name));
        problem.setType(URI.create(name.type()));
        problem.setTitle(name.title());
        return problem;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Missing _ -> HttpStatus.NOT_FOUND;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.Unprocessable _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.NotNow _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refusal.Rationed _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Refusal.Malformed _ -> HttpStatus.BAD_REQUEST;
            case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    private static @Nullable Object value(RecordComponent component, Refusal refusal) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A refusal hides its " + component.getName(), e);
        }
    }
}
