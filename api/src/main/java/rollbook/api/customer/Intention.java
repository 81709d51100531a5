package rollbook.api.customer;

/** What a customer means to do, as the consultant understood it. */
public enum Intention {
    /** 2周内报名. */
    WITHIN_TWO_WEEKS,
    /** 1个月内报名. */
    WITHIN_A_MONTH,
    /** 近期无报名计划. */
    NO_PLAN,
    /** 已在其它机构报名. */
    ENROLLED_ELSEWHERE,
    /** 已报名. */
    ENROLLED,
    /** 已拉黑: nobody may claim this customer again. */
    BLACKLISTED
}
