package rollbook.api.hours;

/** What is amiss with somebody's hours, the worst first. */
public enum HoursWarning {
    /** 欠课时: more was used than bought. */
    DEBT,
    /** 课时用完: nothing is left. */
    NONE_LEFT,
    /** 课时不足: a few are left. */
    FEW_LEFT
}
