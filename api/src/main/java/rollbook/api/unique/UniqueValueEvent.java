package rollbook.api.unique;

import rollbook.api.Event;

/** What has happened to a value that only one thing may bear. */
public sealed interface UniqueValueEvent extends Event {

    UniqueValueId valueId();

    /** Something took the value: {@code bearer} is its id. */
    record ValueTaken(UniqueValueId valueId, UniqueKind kind, String bearer) implements UniqueValueEvent {}

    /** It gave the value back; anything may take it now. */
    record ValueGivenBack(UniqueValueId valueId, UniqueKind kind, String formerBearer) implements UniqueValueEvent {}
}
