package rollbook.api.enrollment;

/** How far somebody has come in a class. */
public enum EnrollmentState {
    /** 候补: the class is full; the first who waits gets the next seat. */
    WAITING,
    /** 已报名: has a seat; the contract is not agreed yet. */
    ENROLLED,
    /** 已签约: the student has agreed to the contract. */
    AGREED,
    /** 已审核: the school has approved it. */
    APPROVED,
    /** 已退班: left the class, or the waiting list. */
    WITHDRAWN,
    /** 已转班: went on to another class. */
    TRANSFERRED;

    /** Whether there is a seat in the class. */
    public boolean isSeated() {
        return this == ENROLLED || this == AGREED || this == APPROVED;
    }

    /** Whether it is over. */
    public boolean isOver() {
        return this == WITHDRAWN || this == TRANSFERRED;
    }
}
