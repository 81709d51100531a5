package rollbook.api.customer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;

/** When a customer's file, a contact or a follow-up is well filled in. The same rules for forms, programs and imports. */
public final class FileRules {

    public static final int SHORT_TEXT = 300;
    public static final int LONG_TEXT = 20_000;
    public static final int MAX_TAGS = 50;

    private static final Pattern QQ = Pattern.compile("[\\p{Nd}\\s-]{4,40}");
    private static final Pattern PHONE = Pattern.compile("[\\p{Nd}\\s()+./x#-]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final List<FieldError> errors = new ArrayList<>();

    private FileRules() {}

    /** What is wrong with a file; nothing if it may be opened like this. */
    public static List<FieldError> check(CustomerFile file, boolean atFrontDesk, LocalDate today) {
        var rules = new FileRules();
        rules.file(file, today);
        if (isEmpty(file.qq()) && isEmpty(file.phone()) && isEmpty(file.email())) {
            rules.wrong("qq", "one-of", "one of QQ, phone and e-mail is required");
        }
        if (atFrontDesk) {
            rules.required("email", file.email());
            rules.required("shortName", file.shortName());
        }
        return List.copyOf(rules.errors);
    }

    /** What is wrong with the values of a correction. */
    public static List<FieldError> checkCorrection(CustomerFile values, LocalDate today) {
        var rules = new FileRules();
        rules.file(values, today);
        return List.copyOf(rules.errors);
    }

    /** What is wrong with a contact. */
    public static List<FieldError> check(ContactDetails contact) {
        var rules = new FileRules();
        rules.text("name", contact.name(), SHORT_TEXT);
        rules.text("relation", contact.relation(), SHORT_TEXT);
        rules.form("phone", contact.phone(), PHONE);
        rules.form("qq", contact.qq(), QQ);
        rules.form("email", contact.email(), EMAIL);
        if (isEmpty(contact.name()) && isEmpty(contact.phone()) && isEmpty(contact.qq()) && isEmpty(contact.email())) {
            rules.wrong("name", "one-of", "one of name, phone, QQ and e-mail is required");
        }
        return List.copyOf(rules.errors);
    }

    /** What is wrong with the words of a follow-up. */
    public static List<FieldError> checkContent(@Nullable String content) {
        var rules = new FileRules();
        if (content == null || content.isEmpty()) {
            rules.wrong("content", "required", "is required");
        }
        rules.text("content", content, LONG_TEXT);
        return List.copyOf(rules.errors);
    }

    /** What is wrong with a reason. */
    public static List<FieldError> checkReason(@Nullable String reason) {
        var rules = new FileRules();
        rules.text("reason", reason, SHORT_TEXT);
        return List.copyOf(rules.errors);
    }

    private void file(CustomerFile file, LocalDate today) {
        text("name", file.name(), SHORT_TEXT);
        form("qq", file.qq(), QQ);
        text("qqNick", file.qqNick(), SHORT_TEXT);
        form("phone", file.phone(), PHONE);
        text("wechat", file.wechat(), SHORT_TEXT);
        text("email", file.email(), SHORT_TEXT);
        form("email", file.email(), EMAIL);
        text("shortName", file.shortName(), SHORT_TEXT);
        text("socialStatus", file.socialStatus(), SHORT_TEXT);
        form("referrerQq", file.referrerQq(), QQ);
        text("details", file.details(), LONG_TEXT);
        text("memo", file.memo(), LONG_TEXT);
        birthDate(file.birthDate(), today);
        tags(file.tags());
    }

    private void birthDate(@Nullable LocalDate date, LocalDate today) {
        if (date != null && (date.isAfter(today) || date.isBefore(EARLIEST_BIRTH))) {
            wrong("birthDate", "out-of-range", "lies in the future or too far back");
        }
    }

    private void tags(List<String> tags) {
        if (tags.size() > MAX_TAGS) {
            wrong("tags", "too-many", "at most " + MAX_TAGS);
        }
        for (int i = 0; i < tags.size(); i++) {
            text("tags[" + i + "]", tags.get(i), SHORT_TEXT);
        }
    }

    private void required(String field, @Nullable String value) {
        if (isEmpty(value)) {
            wrong(field, "required", "is required");
        }
    }

    private void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            wrong(field, "too-long", "at most " + most + " characters");
        }
        if (!isText(value)) {
            wrong(field, "not-text", "holds a character that is not text");
        }
    }

    /** Whether every character is one: no NUL, no half of a surrogate pair. Nothing else could be kept as it was given. */
    public static boolean isText(String value) {
        return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    private void form(String field, @Nullable String value, Pattern form) {
        if (value != null && !value.isEmpty() && !form.matcher(value).matches()) {
            wrong(field, "malformed", "is not written like one");
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
