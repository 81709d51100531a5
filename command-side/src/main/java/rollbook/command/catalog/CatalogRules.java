package rollbook.command.catalog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.customer.FileRules;

/** When a branch may be opened and a course be offered as they are written down. */
final class CatalogRules {

    static final int LONGEST_PERIOD = 120;

    private final List<FieldError> errors = new ArrayList<>();

    private CatalogRules() {}

    static List<FieldError> check(BranchDetails details) {
        var rules = new CatalogRules();
        rules.required("name", details.name());
        rules.text("name", details.name(), FileRules.SHORT_TEXT);
        rules.text("address", details.address(), FileRules.SHORT_TEXT);
        return List.copyOf(rules.errors);
    }

    /**
     * The same for a course.
     *
     * @param currency the only one the school takes
     */
    static List<FieldError> check(CourseDetails details, Currency currency) {
        var rules = new CatalogRules();
        rules.required("name", details.name());
        rules.text("name", details.name(), FileRules.SHORT_TEXT);
        rules.price(details.price(), currency);
        rules.period(details.periodMonths());
        rules.text("outline", details.outline(), FileRules.LONG_TEXT);
        return List.copyOf(rules.errors);
    }

    private void price(@Nullable Money price, Currency currency) {
        if (price == null) {
            wrong("price", "required", "is required");
            return;
        }
        if (price.amount().signum() < 0) {
            wrong("price", "out-of-range", "at least 0");
        }
        if (!price.currency().equals(currency.getCurrencyCode())) {
            wrong("price", "other-currency", "the school takes " + currency.getCurrencyCode());
        }
    }

    private void period(@Nullable Integer months) {
        if (months != null && (months < 1 || months > LONGEST_PERIOD)) {
            wrong("periodMonths", "out-of-range", "between 1 and " + LONGEST_PERIOD);
        }
    }

    private void required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required", "is required");
        }
    }

    private void text(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            wrong(field, "too-long", "at most " + most + " characters");
        }
        if (value != null && !FileRules.isText(value)) {
            wrong(field, "not-text", "holds a character that is not text");
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
