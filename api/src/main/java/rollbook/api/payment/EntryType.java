package rollbook.api.payment;

/** What a line of the cash book is. */
public enum EntryType {
    /** Money that came in. */
    PAYMENT,
    /** Money that was given back; below zero. */
    REFUND,
    /** A payment taken away again, because it was written down wrongly; below zero. */
    REVERSAL,
    /** Money that went over to another enrolment of the same student; below zero. */
    CARRIED_OUT,
    /** Money that came over from another enrolment of the same student, or from a deposit. */
    CARRIED_IN
}
