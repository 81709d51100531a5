package rollbook.web.console;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, to be shown on the page one comes back to.
 *
 * @param code the text's name in the bundles
 * @param arguments what the text speaks of
 * @param taken customers that others hold
 * @param instead a form that asks for what could still be done; absent where nothing could
 */
public record Objection(
        String code,
        List<Serializable> arguments,
        List<Held> taken,
        @Nullable Instead instead) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public static Objection of(String code, Serializable... arguments) {
        return new Objection(code, List.of(arguments), List.of(), null);
    }

    /**
     * A customer that somebody else holds.
     *
     * @param customer what may be told of the customer's name
     * @param code the number people use
     * @param holder what the holder is called
     * @param since when they got the customer
     */
    public record Held(String customer, String code, String holder, Instant since) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** The same form without those that are taken. */
    public record Instead(String action, List<String> customerIds) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
