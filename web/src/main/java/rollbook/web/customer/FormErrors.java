package rollbook.web.customer;

import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerRefusal.QqTaken;

/** Puts a refusal where its form shows it: at the field it speaks of, or on top. */
final class FormErrors {

    private FormErrors() {}

    /** What is wrong, by fields. What is no fault of the form is thrown on. */
    static List<FieldError> of(Refused refused) {
        return switch (refused.refusal()) {
            case Refusal.Malformed(var errors) -> errors;
            case QqTaken _ -> List.of(new FieldError("qq", "qq-taken", "another file bears this QQ number"));
            case Refusal.Stale _ -> List.of(new FieldError("", "stale", "somebody has changed it since"));
            case Refusal.Conflict refusal ->
                List.of(new FieldError("", refusal.getClass().getSimpleName(), refusal.toString()));
            default -> throw refused;
        };
    }
}
