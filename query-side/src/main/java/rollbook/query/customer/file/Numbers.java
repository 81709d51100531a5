package rollbook.query.customer.file;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.FileRules;
import rollbook.api.customer.Normal;

/** The numbers and addresses somebody can be reached by, each in its normal form with its kind before it. */
record Numbers(Set<String> words) {

    private static final String QQ = "qq ";
    private static final String PHONE = "phone ";
    private static final String EMAIL = "email ";

    Numbers() {
        this(new LinkedHashSet<>());
    }

    /** Those of a customer and of everybody who can be called about them. */
    static Numbers of(Dossier dossier) {
        var file = dossier.file();
        var numbers = new Numbers().with(file.qq(), file.phone(), file.email());
        for (var contact : dossier.contacts()) {
            var details = contact.details();
            numbers.with(details.qq(), details.phone(), details.email());
        }
        return numbers;
    }

    /** Adds a QQ number, a phone number and an e-mail address, as far as they are there. */
    Numbers with(@Nullable String qq, @Nullable String phone, @Nullable String email) {
        return add(QQ, qq, Normal::qq).add(PHONE, phone, Normal::phone).add(EMAIL, email, Normal::email);
    }

    private Numbers add(String kind, @Nullable String text, UnaryOperator<String> normal) {
        var number = text == null ? "" : normal.apply(text);
        if (!number.isEmpty() && number.length() <= FileRules.SHORT_TEXT) { // an index holds no longer ones
            words.add(kind + number);
        }
        return this;
    }

    String[] toArray() {
        return words.toArray(String[]::new);
    }
}
