package rollbook.api.customer;

/** What can be put right about a follow-up, each named as on the wire. */
public enum FollowUpField {
    CONTENT("content"),
    INTENTION("intention"),
    COMPETITOR_ID("competitorId"),
    NEXT_CONTACT_AT("nextContactAt");

    private final String wireName;

    FollowUpField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
