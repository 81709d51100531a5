package rollbook.api;

/** Thrown when the database of the log cannot be reached. Nothing was stored. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogUnavailable(Throwable cause) {
        super("The database of the log cannot be reached: " + cause.getMessage(), cause);
    }
}
