package rollbook.web.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerField;

/** What a column of a file can fill; {@link Fields} says which of them make sense in files of which kind. */
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
    CREATED_AT("createdAt"),
    CUSTOMER("customerId"),
    CLASS("classId"),
    BRANCH("branchId"),
    TYPE("type"),
    SEMESTER("semester"),
    TEACHERS("teacherIds"),
    START_DATE("startDate"),
    END_DATE("endDate"),
    CAPACITY("capacity"),
    STATE("state"),
    WAIT_IF_FULL("waitIfFull"),
    REASON("reason"),
    LEFT_ON("leftOn"),
    DAY_NUMBER("dayNumber"),
    DATE("date"),
    OUTLINE("outline"),
    HOMEWORK("homework"),
    ATTENDANCE("attendance"),
    SCORE("score"),
    NOTE("note");

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

    String wireName() {
        return wireName;
    }

    /** The field of a customer's file that it is. */
    Optional<CustomerField> field() {
        return Optional.ofNullable(field);
    }

    /** Whether several columns of a file may fill it together. */
    boolean gathers() {
        return this == DETAILS || this == MEMO || this == TAGS || this == TEACHERS;
    }
}
