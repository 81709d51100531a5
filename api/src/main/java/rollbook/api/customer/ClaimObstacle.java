package rollbook.api.customer;

/** Why a claim was refused. */
public enum ClaimObstacle {
    /** Somebody else held the customer. */
    HELD,
    /** The consultant would have held too many. */
    CAP,
    /** 已拉黑: the customer does not want to hear from the school again. */
    BLACKLISTED,
    /** The file was laid aside. */
    LAID_ASIDE
}
