package rollbook.web.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** Thrown when words of a body hold a character that is not text. */
public final class NotText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public NotText(JsonParser body) {
        super(body, "holds a character that is not text", String.class);
    }
}
