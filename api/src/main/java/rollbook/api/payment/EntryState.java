package rollbook.api.payment;

/** Whether a line of the cash book counts. */
public enum EntryState {
    /** Somebody else has to approve it; it does not count yet. */
    WAITING,
    /** It counts. */
    DONE,
    /** It counts, and so does the entry that takes it away again. */
    REVERSED,
    /** It never counted. */
    DECLINED
}
