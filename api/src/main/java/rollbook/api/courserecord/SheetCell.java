package rollbook.api.courserecord;

/** A column of the sheet: together with a student, one cell. */
public enum SheetCell {
    /** Whether the student was there. */
    ATTENDANCE("attendance"),
    /** What the homework was worth. */
    SCORE("score"),
    /** What there is to say about it. */
    NOTE("note");

    private final String wireName;

    SheetCell(String wireName) {
        this.wireName = wireName;
    }

    /** As requests spell it. */
    public String wireName() {
        return wireName;
    }
}
