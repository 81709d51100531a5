package rollbook.command.enrollment;

/** How far the contract of somebody who has a seat has come. */
enum Contract {
    OPEN,
    /** By the student. */
    AGREED,
    /** By the school. */
    APPROVED
}
