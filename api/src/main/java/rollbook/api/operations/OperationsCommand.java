package rollbook.api.operations;

import static rollbook.api.Role.ADMIN;

import org.axonframework.commandhandling.RoutingKey;
import rollbook.api.AllowedTo;
import rollbook.api.Command;

/** What the person who runs the program may start. */
public sealed interface OperationsCommand extends Command {

    /** A projection is built anew from the log beside the one that serves, and takes its place when it has caught up. */
    @AllowedTo(ADMIN)
    record ReplayProcessor(@RoutingKey String name) implements OperationsCommand {}

    /** A projection is built anew no longer; what serves goes on serving. */
    @AllowedTo(ADMIN)
    record CancelReplay(@RoutingKey String name) implements OperationsCommand {}

    /** A projection reads no further, on whichever node, until it is started again; what it shows grows old. */
    @AllowedTo(ADMIN)
    record PauseProcessor(@RoutingKey String name) implements OperationsCommand {}

    /** A projection that was paused, or has stopped, reads on. */
    @AllowedTo(ADMIN)
    record StartProcessor(@RoutingKey String name) implements OperationsCommand {}

    /** An event that could not be taken in is tried once more, after those that it waits for and before those that wait for it. */
    @AllowedTo(ADMIN)
    record RetryDeadLetter(@RoutingKey String id) implements OperationsCommand {}

    /**
     * Everything that cannot be made anew is copied into a file on the node, while everybody works on.
     *
     * @param name of the file; one that is there already is left as it is
     */
    @AllowedTo(ADMIN)
    record TakeBackup(@RoutingKey String name) implements OperationsCommand {}

    /**
     * An event that could not be taken in is given up: this projection goes on without it. It stays in the log.
     *
     * @param reason why; it is kept, with who gave it up and when
     */
    @AllowedTo(ADMIN)
    record DiscardDeadLetter(@RoutingKey String id, String reason) implements OperationsCommand {}
}
