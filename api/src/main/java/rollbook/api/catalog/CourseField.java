package rollbook.api.catalog;

/** What can be put right about a course, each named as on the wire. */
public enum CourseField {
    NAME("name"),
    PRICE("price"),
    PERIOD("periodMonths"),
    OUTLINE("outline");

    private final String wireName;

    CourseField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
