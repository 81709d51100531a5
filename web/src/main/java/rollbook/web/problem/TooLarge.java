package rollbook.web.problem;

import java.io.IOException;

/** Thrown while a body is read that goes on for longer than anybody writes. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
