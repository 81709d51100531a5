package rollbook.web.console;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short word on what has just been done, with the way back where there is one.
 *
 * @param code the text's name in the bundles
 * @param arguments what the text speaks of
 * @param undo the form that takes it back; absent where nothing does
 */
public record Toast(
        String code, List<Serializable> arguments, @Nullable Undo undo) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public static Toast of(String code, Serializable... arguments) {
        return new Toast(code, List.of(arguments), null);
    }

    /** The same with a way back: a form sent to {@code action} with these fields. */
    public Toast orBack(String action, Map<String, List<String>> fields) {
        return new Toast(code, arguments, new Undo(action, Map.copyOf(fields)));
    }

    /** A form that takes back what was done. */
    public record Undo(String action, Map<String, List<String>> fields) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
