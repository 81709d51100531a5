package rollbook.api.operations;

import static rollbook.api.Role.ADMIN;

import org.axonframework.commandhandling.RoutingKey;
import rollbook.api.AllowedTo;
import rollbook.api.Command;

/** What the person who runs the program may start. */
public sealed interface OperationsCommand extends Command {

    /** A projection is emptied and built anew from the log. */
    @AllowedTo(ADMIN)
    record ReplayProcessor(@RoutingKey String name) implements OperationsCommand {}

    /** An event that could not be taken in is tried once more, and those that wait behind it. */
    @AllowedTo(ADMIN)
    record RetryDeadLetter(@RoutingKey String id) implements OperationsCommand {}
}
