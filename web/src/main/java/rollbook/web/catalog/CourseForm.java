package rollbook.web.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.catalog.CourseView;
import rollbook.web.console.Form;

/** A course as a form, there and back. */
final class CourseForm {

    private CourseForm() {}

    static Form of(CourseView course) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("name", course.name());
        values.put("price", course.price().amount().toPlainString());
        values.put("currency", course.price().currency());
        values.put(
                "periodMonths",
                course.periodMonths() == null ? null : course.periodMonths().toString());
        values.put("outline", course.outline());
        values.put("version", Long.toString(course.version()));
        return Form.of(values);
    }

    /**
     * The course that was typed.
     *
     * @throws Refused if the price is no money or the months are no number
     */
    static CourseDetails read(Form form) {
        var errors = new ArrayList<FieldError>();
        var details =
                new CourseDetails(form.text("name"), price(form, errors), months(form, errors), form.text("outline"));
        Refused.unless(errors.isEmpty(), () -> new Malformed(List.copyOf(errors)));
        return details;
    }

    /** Blanks and the commas of thousands are for people. */
    private static @Nullable Money price(Form form, List<FieldError> errors) {
        var text = form.value("price").replaceAll("[\\s,，\\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new Money(new BigDecimal(text), form.text("currency"));
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("price", "no-money", "is not an amount of money"));
            return null;
        }
    }

    private static @Nullable Integer months(Form form, List<FieldError> errors) {
        var text = form.value("periodMonths").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,6}")) {
            return Integer.valueOf(text);
        }
        errors.add(new FieldError("periodMonths", "no-number", "is not a whole number"));
        return null;
    }
}
