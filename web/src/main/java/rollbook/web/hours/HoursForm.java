package rollbook.web.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.CorrectHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursCommand.UnfreezeHours;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.PackageId;
import rollbook.web.console.Form;

/** Hours as forms write them, there and back. What cannot be read is refused at its field. */
final class HoursForm {

    private final Form form;
    private final List<FieldError> errors = new ArrayList<>();

    private HoursForm(Form form) {
        this.form = form;
    }

    static Form of(HoursView.Bundle one) {
        var written = new HashMap<String, @Nullable String>();
        written.put("hours", one.hours().toString());
        written.put(
                "expiresOn", one.expiresOn() == null ? null : one.expiresOn().toString());
        return Form.of(written);
    }

    static BuyHours buying(Form form, EnrollmentId id, PackageId packageId) {
        var typed = new HoursForm(form);
        var hours = WrittenHours.read(form.text("hours"), typed.errors);
        var boughtOn = typed.day("boughtOn");
        var expiresOn = typed.day("expiresOn");
        if (hours == null || !typed.errors.isEmpty()) {
            throw typed.refused();
        }
        return new BuyHours(id, packageId, hours, boughtOn, expiresOn, form.text("note"));
    }

    static CorrectHours correcting(Form form, EnrollmentId id, PackageId packageId) {
        var typed = new HoursForm(form);
        var hours = WrittenHours.read(form.text("hours"), typed.errors);
        var expiresOn = typed.day("expiresOn");
        if (hours == null || !typed.errors.isEmpty()) {
            throw typed.refused();
        }
        return new CorrectHours(id, packageId, hours, expiresOn, form.value("reason"));
    }

    static FreezeHours freezing(Form form, EnrollmentId id) {
        var typed = new HoursForm(form);
        var from = typed.day("from");
        if (!typed.errors.isEmpty()) {
            throw typed.refused();
        }
        return new FreezeHours(id, from, form.value("reason"));
    }

    static UnfreezeHours thawing(Form form, EnrollmentId id) {
        var typed = new HoursForm(form);
        var on = typed.day("on");
        if (!typed.errors.isEmpty()) {
            throw typed.refused();
        }
        return new UnfreezeHours(id, on);
    }

    private @Nullable LocalDate day(String field) {
        var text = form.text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            errors.add(new FieldError(field, "malformed", "is no day"));
            return null;
        }
    }

    private Refused refused() {
        return new Refused(new Refusal.Malformed(List.copyOf(errors)));
    }
}
