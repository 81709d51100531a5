package rollbook.web.problem;

import tools.jackson.core.JacksonException;

/** Thrown when the body of a change has members that are not what they should be. */
public final class UnreadableChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JacksonException why;

    public UnreadableChange(JacksonException why) {
        super(why);
        this.why = why;
    }

    JacksonException why() {
        return why;
    }
}
