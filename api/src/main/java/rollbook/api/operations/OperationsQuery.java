package rollbook.api.operations;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.BOSS;

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

    /** The same for the health check, without anybody asking. */
    record CheckProcessors() implements OperationsQuery<Processors> {}
}
