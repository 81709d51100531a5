package rollbook.web.disclosure;

/** The ways in which much can be learned at once. */
public enum DisclosureKind {
    /** Customers were taken away as a file; a share is counted in lines. */
    EXPORT,
    /** Customers were listed with their numbers in clear; a share is counted in lines. */
    BULK_VIEW,
    /** Somebody asked whether a customer is known already; a share is counted in questions. */
    DUPLICATE_CHECK,
    /** What the log says about people was looked at; everybody may, who may at all. */
    EVENT_LOG
}
