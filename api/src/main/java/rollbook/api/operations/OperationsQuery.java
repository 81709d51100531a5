package rollbook.api.operations;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.Query;

/**
 * What the person who runs the program may ask.
 *
 * @param <A> what the answer looks like
 */
public sealed interface OperationsQuery<A> extends Query<A> {

    /** How far each projection has read. */
    @AllowedTo({ADMIN, BOSS})
    record GetProcessors() implements OperationsQuery<Processors> {}

    /** Events that a projection could not take in. */
    @AllowedTo({ADMIN, BOSS})
    record GetDeadLetters() implements OperationsQuery<DeadLetters> {}

    /** One of them with what it says, without a word about people. */
    @AllowedTo({ADMIN, BOSS})
    record GetDeadLetter(String id) implements OperationsQuery<Optional<OpenedLetter>> {}

    /**
     * Events as they stand in the log, oldest first.
     *
     * @param stream whose; absent for all
     * @param after of a stream the version, of the log the position after which to begin
     * @param clear whether what is said about people shall be readable: for the boss alone
     */
    @AllowedTo({ADMIN, BOSS})
    record FindEvents(@Nullable String stream, long after, int size, boolean clear)
            implements OperationsQuery<EventPage> {}

    /** The backups there are. */
    @AllowedTo({ADMIN, BOSS})
    record GetBackups() implements OperationsQuery<Backups> {}

    /** The same for the health check, without anybody asking. */
    record CheckProcessors() implements OperationsQuery<Processors> {}
}
