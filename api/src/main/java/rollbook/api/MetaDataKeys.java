package rollbook.api;

/** The names under which facts about a message travel beside it. Values are plain text and hold no personal data. */
public final class MetaDataKeys {

    /** Who asks: a staff id. On commands, queries and events. */
    public static final String ACTOR = "actor";

    /** What they do, comma separated, e.g. {@code CONSULTANT,MANAGER}. On commands, queries and events. */
    public static final String ROLES = "roles";

    /** Where they work: a branch id; absent for people of all branches. */
    public static final String BRANCH = "branch";

    /**
     * The HTTP request (or the run of an automation) all this belongs to. A request that is sent again with its
     * {@code Idempotency-Key} is the same request.
     */
    public static final String REQUEST = "requestId";

    /**
     * One decision of a request that can be sent again: the same name whenever it is, on the command and on all that came of it. Events of other
     * decisions bear the name of their command here.
     */
    public static final String DECISION = "correlationId";

    /** {@code If-Match}: the version the asker has seen. On commands. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** On the result of a command: the version of its target after it. A number. */
    public static final String VERSION = "version";

    /** On the result of a command and on a query: a position of the log. A number. */
    public static final String POSITION = "position";

    /** On the result of a command that was decided more than once because others were faster: how often. A number. */
    public static final String TRIES = "tries";

    /**
     * As a resource of a unit of work, not on messages: the ids of aggregates that it is going to open one after the other, and of
     * each whether it is one that is summed up now and then, of which only the rest is wanted. A log that can reads them at once.
     */
    public static final String FORESEEN = "foreseen";

    /**
     * Resource of a unit of work, not metadata: the ids of aggregates of which the decision needs nothing that is personal, as a {@code
     * Set<String>}. Their events are read as if that had been erased, and the vault is not asked.
     */
    public static final String LEFT_CLOSED = "left-closed";

    private MetaDataKeys() {}
}
