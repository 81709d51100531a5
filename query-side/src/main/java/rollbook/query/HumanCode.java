package rollbook.query;

/**
 * The numbers people use: a letter for the kind of thing, and where it began in the log, with at least seven digits. One numbering
 * serves everything.
 */
public final class HumanCode {

    private HumanCode() {}

    public static String customer(long position) {
        return of('C', position);
    }

    public static String enrollment(long position) {
        return of('E', position);
    }

    public static String classList(long position) {
        return of('K', position);
    }

    private static String of(char kind, long position) {
        return "%c%07d".formatted(kind, position);
    }
}
