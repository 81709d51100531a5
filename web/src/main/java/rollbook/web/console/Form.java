package rollbook.web.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * A form as it stands on the page: what has been typed, and what is wrong with it. Controllers get what was sent as an argument.
 *
 * @param values by the fields' names
 * @param errors of fields, and of no field in particular
 */
public record Form(Map<String, String> values, List<FieldError> errors) {

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public static Form of(Map<String, @Nullable String> values) {
        var written = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null) {
                written.put(name, value.replace("\r\n", "\n"));
            }
        });
        return new Form(written, List.of());
    }

    /** A form nobody has typed into. */
    public static Form blank() {
        return new Form(Map.of(), List.of());
    }

    /** The same with another value of one field. */
    public Form with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Form(changed, errors);
    }

    public Form with(Collection<FieldError> more) {
        var all = new ArrayList<>(errors);
        all.addAll(more);
        return new Form(values, all);
    }

    /** What is typed into a field; empty for nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same for an area of text: browsers drop its first line break, so it gets one that may be dropped. */
    public String area(String name) {
        return "\n" + value(name);
    }

    /** What is typed into a field; absent for nothing. */
    public @Nullable String text(String name) {
        var value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The day typed into a field; absent for nothing. */
    public @Nullable LocalDate day(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Refused(new Refusal.Malformed(List.of(new FieldError(name, "malformed", "is no day"))));
        }
    }

    /** Which of the school's words is chosen; absent for none. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(values.get(name)))
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a field, or with a part of it such as {@code tags[3]}; absent if nothing is. */
    public @Nullable FieldError wrong(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name) || error.field().startsWith(name + "["))
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the form as a whole. */
    public List<FieldError> wrongWithAll() {
        return errors.stream().filter(error -> error.field().isEmpty()).toList();
    }

    public boolean isGood() {
        return errors.isEmpty();
    }
}
