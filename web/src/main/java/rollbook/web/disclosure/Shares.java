package rollbook.web.disclosure;

/**
 * How much one person may see of the books in a day.
 *
 * @param exportLines customers taken away as files
 * @param bulkViewLines customers listed with their numbers in clear
 * @param duplicateChecks questions whether somebody is known
 */
record Shares(long exportLines, long bulkViewLines, long duplicateChecks) {

    long of(DisclosureKind kind) {
        return switch (kind) {
            case EXPORT -> exportLines;
            case BULK_VIEW -> bulkViewLines;
            case DUPLICATE_CHECK -> duplicateChecks;
            case EVENT_LOG -> Long.MAX_VALUE;
        };
    }

    boolean areSpent(DisclosureKind kind, DisclosureBook.Had had) {
        return switch (kind) {
            case EXPORT, BULK_VIEW, EVENT_LOG -> had.lines() >= of(kind);
            case DUPLICATE_CHECK -> had.times() >= of(kind);
        };
    }
}
