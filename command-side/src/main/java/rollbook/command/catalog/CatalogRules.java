package rollbook.command.catalog;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.Money;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.customer.FileRules;

/** When a branch may be opened and a course be offered as they are written down. */
final class CatalogRules {

    static final int LONGEST_PERIOD = 120;

    private final FieldErrors errors = new FieldErrors();

    private CatalogRules() {}

    static List<FieldError> check(BranchDetails details) {
        var rules = new CatalogRules();
        rules.errors.require("name", details.name());
        rules.errors.text("name", details.name(), FileRules.SHORT_TEXT);
        rules.errors.text("address", details.address(), FileRules.SHORT_TEXT);
        return rules.errors.found();
    }

    /**
     * The same for a course.
     *
     * @param currency the only one the school takes
     */
    static List<FieldError> check(CourseDetails details, Currency currency) {
        var rules = new CatalogRules();
        rules.errors.require("name", details.name());
        rules.errors.text("name", details.name(), FileRules.SHORT_TEXT);
        rules.price(details.price(), currency);
        rules.period(details.periodMonths());
        rules.errors.text("outline", details.outline(), FileRules.LONG_TEXT);
        return rules.errors.found();
    }

    private void price(@Nullable Money price, Currency currency) {
        if (price == null) {
            errors.missing("price");
            return;
        }
        if (price.amount().signum() < 0) {
            errors.add("price", "out-of-range", "at least 0");
        }
        errors.amount("price", price);
        if (!price.currency().equals(currency.getCurrencyCode())) {
            errors.add("price", "other-currency", "the school takes " + currency.getCurrencyCode());
        }
    }

    private void period(@Nullable Integer months) {
        if (months != null && (months < 1 || months > LONGEST_PERIOD)) {
            errors.add("periodMonths", "out-of-range", "between 1 and " + LONGEST_PERIOD);
        }
    }
}
