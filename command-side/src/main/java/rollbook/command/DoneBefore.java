package rollbook.command;

/** Thrown when a decision comes upon what it has done already, when the same was asked before and the answer was lost: it stands. */
final class DoneBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DoneBefore(String aggregate) {
        super("done before to " + aggregate, null, false, false);
    }
}
