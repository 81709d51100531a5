package rollbook.command.imports;

import rollbook.api.imports.ImportCounts;

/** How far an import is. */
sealed interface Progress {

    /** Nobody has begun it. */
    record NotBegun() implements Progress {}

    /** Its lines are being done. */
    record Running() implements Progress {}

    /** Its lines are done, or it could not go on; what it brought in can be taken back. */
    record Ended(ImportCounts counts, boolean failed) implements Progress {}

    /** What it brought in is being taken back. */
    record BeingUndone() implements Progress {}

    /** What it brought in was taken back. */
    record Undone() implements Progress {}

    /** Whether it may have brought something in; the counts of a failed one may be short of what it did last. */
    default boolean mayHaveBroughtSomething() {
        return this instanceof Ended ended
                && (ended.failed() || ended.counts().created() + ended.counts().updated() > 0);
    }
}
