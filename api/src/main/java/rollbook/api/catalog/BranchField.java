package rollbook.api.catalog;

/** What can be put right about a branch, each named as on the wire. */
public enum BranchField {
    NAME("name"),
    ADDRESS("address");

    private final String wireName;

    BranchField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
