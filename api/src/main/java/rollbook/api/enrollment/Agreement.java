package rollbook.api.enrollment;

/** How a student agreed to the contract. */
public enum Agreement {
    /** On their own page. */
    BY_STUDENT,
    /** To somebody at the school, who wrote it down. */
    RECORDED
}
