package rollbook.web.customer;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerQuery.FindDuplicates;
import rollbook.api.customer.Duplicates;
import rollbook.web.Questions;
import rollbook.web.disclosure.DisclosureKind;
import rollbook.web.disclosure.Disclosures;

/** Asking whether somebody is known already: it tells something of strangers, so everybody has a share of it. */
@Component
class DuplicateChecks {

    private final Questions questions;
    private final Disclosures disclosures;

    DuplicateChecks(Questions questions, Disclosures disclosures) {
        this.questions = questions;
        this.disclosures = disclosures;
    }

    Duplicates find(Traits traits, Actor actor, @Nullable Long position) {
        var shown = disclosures.begin(DisclosureKind.DUPLICATE_CHECK, actor, what(traits), traits.reason());
        var found = questions.ask(
                new FindDuplicates(traits.qq(), traits.phone(), traits.email()), Duplicates.class, actor, position);
        shown.lines(found.duplicates().size());
        return found;
    }

    private static String what(Traits traits) {
        var given = new StringJoiner(", ");
        add(given, "qq", traits.qq());
        add(given, "phone", traits.phone());
        add(given, "email", traits.email());
        return given.toString();
    }

    private static void add(StringJoiner given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.add(name);
        }
    }
}
