package rollbook.web.http;

import java.util.Set;
import java.util.TreeSet;
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

    /** Which members the body names. */
    public static Set<String> named(ObjectNode body) {
        return new TreeSet<>(body.propertyNames());
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
