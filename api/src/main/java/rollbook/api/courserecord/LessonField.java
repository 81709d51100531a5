package rollbook.api.courserecord;

/** What can be put right about a lesson. */
public enum LessonField {
    /** Who teaches it. */
    TEACHER_ID("teacherId"),
    /** On which day. */
    DATE("date"),
    /** What it is about. */
    OUTLINE("outline"),
    /** What the students do afterwards. */
    HOMEWORK("homework"),
    /** Where. */
    ROOM("room"),
    /** When it begins. */
    FROM("from"),
    /** When it ends. */
    TO("to");

    private final String wireName;

    LessonField(String wireName) {
        this.wireName = wireName;
    }

    /** As requests spell it. */
    public String wireName() {
        return wireName;
    }
}
