package rollbook.api.operations;

/** How far the building of a projection is. */
public enum RebuildPhase {
    /** Ordered, and no node is free for it yet. */
    WAITING,
    /** The log is read from its beginning. */
    READING,
    /** The indexes are made that lists are found by. */
    INDEXING,
    /** What has happened meanwhile is read; then it takes the place of what serves. */
    CATCHING_UP,
    /** Given up; what serves goes on serving. */
    FAILED
}
