package rollbook.api.customer;

/** The fields of a customer's file, each named as on the wire. */
public enum CustomerField {
    NAME("name"),
    QQ("qq"),
    QQ_NICK("qqNick"),
    PHONE("phone"),
    WECHAT("wechat"),
    EMAIL("email"),
    SHORT_NAME("shortName"),
    SEX("sex"),
    BIRTH_DATE("birthDate"),
    SOCIAL_STATUS("socialStatus"),
    SOURCE("source"),
    REFERRER_QQ("referrerQq"),
    COURSE_ID("courseId"),
    DETAILS("details"),
    TAGS("tags"),
    MEMO("memo");

    private final String wireName;

    CustomerField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
