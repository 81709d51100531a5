package rollbook.api.customer;

/** Whether a customer has enrolled in anything. */
public enum CustomerStatus {
    /** 未报名. */
    NOT_ENROLLED,
    /** 已报名. */
    ENROLLED
}
