package rollbook.api.unique;

/** What kinds of values only one thing may bear. */
public enum UniqueKind {
    /** A customer's QQ number. */
    QQ,
    /** The name a person logs in by. */
    USERNAME
}
