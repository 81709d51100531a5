package rollbook.web.imports;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerField;

/** What a column of a file can fill: a field of the customer's file, or who wrote it originally, and when. */
enum Column {
    NAME(CustomerField.NAME),
    QQ(CustomerField.QQ),
    QQ_NICK(CustomerField.QQ_NICK),
    PHONE(CustomerField.PHONE),
    WECHAT(CustomerField.WECHAT),
    EMAIL(CustomerField.EMAIL),
    SHORT_NAME(CustomerField.SHORT_NAME),
    SEX(CustomerField.SEX),
    BIRTH_DATE(CustomerField.BIRTH_DATE),
    SOCIAL_STATUS(CustomerField.SOCIAL_STATUS),
    SOURCE(CustomerField.SOURCE),
    REFERRER_QQ(CustomerField.REFERRER_QQ),
    COURSE_ID(CustomerField.COURSE_ID),
    DETAILS(CustomerField.DETAILS),
    TAGS(CustomerField.TAGS),
    MEMO(CustomerField.MEMO),
    AUTHOR("author"),
    CREATED_AT("createdAt");

    private final @Nullable CustomerField field;
    private final String wireName;

    Column(CustomerField field) {
        this.field = field;
        this.wireName = field.wireName();
    }

    Column(String wireName) {
        this.field = null;
        this.wireName = wireName;
    }

    static Optional<Column> named(String wireName) {
        return Arrays.stream(values())
                .filter(column -> column.wireName.equals(wireName))
                .findFirst();
    }

    String wireName() {
        return wireName;
    }

    Optional<CustomerField> field() {
        return Optional.ofNullable(field);
    }

    /** Whether several columns of a file may fill it together. */
    boolean gathers() {
        return this == DETAILS || this == MEMO || this == TAGS;
    }
}
