package rollbook.api.operations;

import rollbook.api.Refusal;

/** Why the program cannot do what it is asked to. */
public sealed interface OperationsRefusal {

    /** There is no such projection. */
    record NoSuchProcessor(String name) implements OperationsRefusal, Refusal.Missing {}

    /** There is no such dead letter any more. */
    record NoSuchDeadLetter(String id) implements OperationsRefusal, Refusal.Missing {}

    /** By this event the projection has to forget somebody: it is tried again, or the projection built anew, and never given up. */
    record MustForget(String id) implements OperationsRefusal, Refusal.Conflict {}

    /** It could not be taken in this time either, or another node is at it. */
    record StillLaidAside(String id) implements OperationsRefusal, Refusal.Conflict {}

    /** It is paused: start it first. */
    record ProcessorPaused(String name) implements OperationsRefusal, Refusal.Conflict {}

    /** A backup is being taken already. */
    record BackupRunning() implements OperationsRefusal, Refusal.Passing {}

    /** It is being built anew already. */
    record ReplayRunning(String name) implements OperationsRefusal, Refusal.Passing {}
}
