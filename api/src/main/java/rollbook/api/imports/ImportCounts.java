package rollbook.api.imports;

/**
 * How far an import is, in lines of the file.
 *
 * @param rows lines there are
 * @param created rows that became something new
 * @param updated rows that corrected something
 * @param skipped lines that changed nothing: known already
 * @param failed lines that could not be taken, see the error file
 */
public record ImportCounts(int rows, int created, int updated, int skipped, int failed) {

    public static ImportCounts none(int rows) {
        return new ImportCounts(rows, 0, 0, 0, 0);
    }

    /** How many lines are behind us. */
    public int done() {
        return created + updated + skipped + failed;
    }
}
