package rollbook.api.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;

/** When a customer's file, a contact or a follow-up is well filled in. The same rules for forms, programs and imports. */
public final class FileRules {

    public static final int SHORT_TEXT = 300;
    public static final int LONG_TEXT = 20_000;
    public static final int MAX_TAGS = 50;

    private static final Pattern QQ = Pattern.compile("[\\p{Nd}\\s-]{4,40}");
    private static final Pattern PHONE = Pattern.compile("[\\p{Nd}\\s()+./x#-]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final FieldErrors errors = new FieldErrors();

    private FileRules() {}

    /** What is wrong with a file; nothing if it may be opened like this. */
    public static List<FieldError> check(CustomerFile file, boolean atFrontDesk, LocalDate today) {
        var rules = new FileRules();
        rules.file(file, today);
        if (isEmpty(file.qq()) && isEmpty(file.phone()) && isEmpty(file.email())) {
            rules.errors.add("qq", "one-of", "one of QQ, phone and e-mail is required");
        }
        if (atFrontDesk) {
            rules.errors.require("email", file.email());
            rules.errors.require("shortName", file.shortName());
        }
        return rules.errors.found();
    }

    /** What is wrong with the values of a correction. */
    public static List<FieldError> checkCorrection(CustomerFile values, LocalDate today) {
        var rules = new FileRules();
        rules.file(values, today);
        return rules.errors.found();
    }

    /** What is wrong with a contact. */
    public static List<FieldError> check(ContactDetails contact) {
        var rules = new FileRules();
        rules.errors.text("name", contact.name(), SHORT_TEXT);
        rules.errors.text("relation", contact.relation(), SHORT_TEXT);
        rules.form("phone", contact.phone(), PHONE);
        rules.form("qq", contact.qq(), QQ);
        rules.email(contact.email());
        if (isEmpty(contact.name()) && isEmpty(contact.phone()) && isEmpty(contact.qq()) && isEmpty(contact.email())) {
            rules.errors.add("name", "one-of", "one of name, phone, QQ and e-mail is required");
        }
        return rules.errors.found();
    }

    /** What is wrong with the words of a follow-up. */
    public static List<FieldError> checkContent(@Nullable String content) {
        var rules = new FileRules();
        if (content == null || content.isEmpty()) {
            rules.errors.missing("content");
        }
        rules.errors.text("content", content, LONG_TEXT);
        return rules.errors.found();
    }

    /** What is wrong with a reason. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new FileRules();
        rules.errors.text("reason", reason, SHORT_TEXT);
        return rules.errors.found();
    }

    private void file(CustomerFile file, LocalDate today) {
        errors.text("name", file.name(), SHORT_TEXT);
        form("qq", file.qq(), QQ);
        errors.text("qqNick", file.qqNick(), SHORT_TEXT);
        form("phone", file.phone(), PHONE);
        errors.text("wechat", file.wechat(), SHORT_TEXT);
        email(file.email());
        errors.text("shortName", file.shortName(), SHORT_TEXT);
        errors.text("socialStatus", file.socialStatus(), SHORT_TEXT);
        form("referrerQq", file.referrerQq(), QQ);
        errors.text("details", file.details(), LONG_TEXT);
        errors.text("memo", file.memo(), LONG_TEXT);
        birthDate(file.birthDate(), today);
        tags(file.tags());
    }

    private void birthDate(@Nullable LocalDate date, LocalDate today) {
        if (date != null && (date.isAfter(today) || date.isBefore(EARLIEST_BIRTH))) {
            errors.add("birthDate", "out-of-range", "lies in the future or too far back");
        }
    }

    private void tags(List<String> tags) {
        if (tags.size() > MAX_TAGS) {
            errors.add("tags", "too-many", "at most " + MAX_TAGS);
        }
        for (int i = 0; i < tags.size(); i++) {
            errors.text("tags[" + i + "]", tags.get(i), SHORT_TEXT);
        }
    }

    private void email(@Nullable String email) {
        errors.text("email", email, SHORT_TEXT);
        form("email", email, EMAIL);
    }

    private void form(String field, @Nullable String value, Pattern form) {
        if (value != null && !value.isEmpty() && !form.matcher(value).matches()) {
            errors.add(field, "malformed", "is not written like one");
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
