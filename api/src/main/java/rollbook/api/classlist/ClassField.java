package rollbook.api.classlist;

/** What can be settled about a class, each named as on the wire. */
public enum ClassField {
    BRANCH("branchId"),
    COURSE("courseId"),
    TYPE("type"),
    SEMESTER("semester"),
    TEACHERS("teacherIds"),
    START_DATE("startDate"),
    END_DATE("endDate"),
    CAPACITY("capacity");

    private final String wireName;

    ClassField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
