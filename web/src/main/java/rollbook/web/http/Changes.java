package rollbook.web.http;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rollbook.web.problem.UnreadableChange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a {@code PATCH}: what is absent stays as it is, what is null becomes empty. */
@Component
public class Changes {

    private final JsonMapper json;

    Changes(JsonMapper json) {
        this.json = json;
    }

    /** Which of these fields the body names. */
    public static <E extends Enum<E>> Set<E> named(ObjectNode body, Class<E> fields, Function<E, String> wireName) {
        var named = EnumSet.allOf(fields);
        named.removeIf(field -> !body.has(wireName.apply(field)));
        return named;
    }

    /** The named members as a record; the others are empty. */
    public <T> T read(ObjectNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JacksonException e) {
            throw new UnreadableChange(e);
        }
    }
}
