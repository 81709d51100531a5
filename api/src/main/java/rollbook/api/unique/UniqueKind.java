package rollbook.api.unique;

/** What kinds of values only one thing may bear. */
public enum UniqueKind {
    /** A customer's QQ number. */
    QQ,
    /** The name a person logs in by. */
    USERNAME,
    /** What a branch is called. */
    BRANCH_NAME,
    /** What a course is called. */
    COURSE_NAME,
    /** The branch, the course and the semester of a class. */
    CLASS
}
