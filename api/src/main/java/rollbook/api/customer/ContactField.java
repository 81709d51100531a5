package rollbook.api.customer;

/** What can be put right about somebody who can be called, each named as on the wire. */
public enum ContactField {
    NAME("name"),
    RELATION("relation"),
    PHONE("phone"),
    QQ("qq"),
    EMAIL("email");

    private final String wireName;

    ContactField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
