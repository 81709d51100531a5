package rollbook.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import rollbook.api.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says where a JSON body cannot be read, and why, in the words of whoever sent it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static FieldError explain(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof JacksonException json
                ? explain(json)
                : new FieldError("", "required", "a JSON body is required");
    }

    static FieldError explain(JacksonException failure) {
        var field = path(failure.getPath());
        return switch (failure) {
            case PropertyBindingException _ -> new FieldError(field, "unknown", "there is no such member");
            case NotText _ -> new FieldError(field, "not-text", "holds a character that is not text");
            case InvalidNullException _ -> FieldError.missing(field);
            case InvalidFormatException format -> new FieldError(field, "invalid", expectation(format.getTargetType()));
            case StreamReadException _ -> new FieldError(field, "not-json", "the body is not JSON " + place(failure));
            default -> new FieldError(field, "invalid", "is not of the form that stands here " + place(failure));
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null ? "" : "(line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "is not of the form that stands here";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a day like 2026-11-21";
            case "Instant" -> "must be an instant like 2026-11-21T08:00:00Z";
            case "Integer", "int", "Long", "long" -> "must be a whole number";
            case "Boolean", "boolean" -> "must be true or false";
            default -> "is not of the form that stands here";
        };
    }
}
