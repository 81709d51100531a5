package rollbook.web.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.web.console.Form;

/** A customer's file as a form, there and back. */
final class FileForm {

    /** What the form shows. */
    static final Set<CustomerField> FIELDS = EnumSet.allOf(CustomerField.class);

    private FileForm() {}

    static Form of(CustomerFile file) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("name", file.name());
        values.put("qq", file.qq());
        values.put("qqNick", file.qqNick());
        values.put("phone", file.phone());
        values.put("wechat", file.wechat());
        values.put("email", file.email());
        values.put("shortName", file.shortName());
        values.put("sex", file.sex() == null ? null : file.sex().name());
        values.put(
                "birthDate", file.birthDate() == null ? null : file.birthDate().toString());
        values.put("socialStatus", file.socialStatus());
        values.put("source", file.source() == null ? null : file.source().name());
        values.put("referrerQq", file.referrerQq());
        values.put("courseId", file.courseId() == null ? null : file.courseId().value());
        values.put("details", file.details());
        values.put("tags", String.join(", ", file.tags()));
        values.put("memo", file.memo());
        return Form.of(values);
    }

    /**
     * The file that was typed.
     *
     * @throws Refused if something cannot even be written into a file
     */
    static CustomerFile read(Form form) {
        return new CustomerFile(
                form.text("name"),
                form.text("qq"),
                form.text("qqNick"),
                form.text("phone"),
                form.text("wechat"),
                form.text("email"),
                form.text("shortName"),
                form.word("sex", Sex.class),
                date(form),
                form.text("socialStatus"),
                form.word("source", Source.class),
                form.text("referrerQq"),
                course(form),
                form.text("details"),
                tags(form.value("tags")),
                form.text("memo"));
    }

    private static @Nullable CourseId course(Form form) {
        return Identifier.isWellFormed(form.value("courseId")) ? new CourseId(form.value("courseId")) : null;
    }

    /** Tags are words with commas between them: Western or Chinese ones. */
    private static List<String> tags(String text) {
        return Arrays.stream(text.split("[,，、;；\n]", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate date(Form form) {
        try {
            var text = form.text("birthDate");
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(new Refusal.Malformed(List.of(new FieldError("birthDate", "malformed", "is not a day"))));
        }
    }
}
