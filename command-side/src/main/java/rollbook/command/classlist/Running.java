package rollbook.command.classlist;

/** Whether a class runs. */
sealed interface Running {

    /** It was never opened. */
    record NeverOpened() implements Running {}

    /** It does: seats may be taken. */
    record Open() implements Running {}

    /** It is over. */
    record Over() implements Running {}
}
