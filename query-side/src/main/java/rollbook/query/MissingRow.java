package rollbook.query;

/** Thrown when something has happened to what a projection does not know: an event before it was lost. */
public final class MissingRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingRow(Fact fact) {
        super("No row for " + fact.event().getClass().getSimpleName() + " at version " + fact.version() + ", position "
                + fact.position());
    }
}
