package rollbook.web.payment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.Money;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.web.console.Form;

/** Money as forms write it, there and back. What cannot be read is refused at its field. */
final class PaymentForm {

    /** How the form names what is paid for: one of these and an id, or nothing. */
    private static final String PLACE = "enrollment:";

    private static final String COURSE = "course:";

    private PaymentForm() {}

    static Form blank(Money usual, @Nullable EnrollmentId place, LocalDate today) {
        return Form.of(Map.of(
                "amount", usual.amount().toPlainString(),
                "purpose", place == null ? "" : PLACE + place,
                "kind", PaymentKind.TUITION.name(),
                "method", "CASH",
                "receivedOn", today.toString()));
    }

    static RecordPayment read(Form form, CustomerId customer, String own, String currency) {
        var errors = new ArrayList<FieldError>();
        var kind = form.word("kind", PaymentKind.class);
        var amount = amount(form, "amount", currency, errors);
        var receivedOn = day(form, "receivedOn", errors);
        if (kind == null) {
            errors.add(FieldError.missing("kind"));
        }
        if (kind == null || amount == null || !errors.isEmpty()) {
            throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
        }
        var paidFor = purpose(form, customer);
        var method = form.text("method");
        return new RecordPayment(
                PaymentId.in(paidFor.ledgerOf(kind), own),
                paidFor,
                kind,
                amount,
                method == null ? null : new PaymentMethod(method),
                form.text("note"),
                receivedOn);
    }

    private static PaidFor purpose(Form form, CustomerId customer) {
        var purpose = form.value("purpose");
        var place = id(purpose, PLACE);
        var course = id(purpose, COURSE);
        return new PaidFor(
                customer, place == null ? null : new EnrollmentId(place), course == null ? null : new CourseId(course));
    }

    private static @Nullable String id(String purpose, String prefix) {
        var id = purpose.startsWith(prefix) ? purpose.substring(prefix.length()) : "";
        return Identifier.isWellFormed(id) ? id : null;
    }

    /** An amount that must be there; absent where it cannot be read, and then there is an error. */
    static @Nullable Money amount(Form form, String field, String currency, List<FieldError> errors) {
        var text = form.value(field).replace(",", "").strip();
        if (text.isEmpty()) {
            errors.add(FieldError.missing(field));
            return null;
        }
        try {
            return new Money(new BigDecimal(text), currency);
        } catch (IllegalArgumentException _) {
            errors.add(new FieldError(field, "malformed", "is not an amount"));
            return null;
        }
    }

    static @Nullable LocalDate day(Form form, String field, List<FieldError> errors) {
        var text = form.text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            errors.add(new FieldError(field, "malformed", "is not a day"));
            return null;
        }
    }

    /** A plan on the form: {@code due-0}, {@code amount-0}, {@code due-1}, … */
    static Form plan(List<Instalment> instalments) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < instalments.size(); i++) {
            values.put("due-" + i, instalments.get(i).due().toString());
            values.put("amount-" + i, instalments.get(i).amount().amount().toPlainString());
        }
        return Form.of(values);
    }

    /** The same read; lines left blank are no parts. */
    static List<Instalment> plan(Form form, int lines, String currency) {
        var errors = new ArrayList<FieldError>();
        var instalments = new ArrayList<Instalment>();
        for (int i = 0; i < lines; i++) {
            if (form.text("due-" + i) != null || form.text("amount-" + i) != null) {
                var due = day(form, "due-" + i, errors);
                var amount = amount(form, "amount-" + i, currency, errors);
                if (form.text("due-" + i) == null) {
                    errors.add(FieldError.missing("due-" + i));
                } else if (due != null && amount != null) {
                    instalments.add(new Instalment(due, amount));
                }
            }
        }
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
        return instalments;
    }
}
