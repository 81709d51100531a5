package rollbook.web.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.customer.CustomerCodes;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerIds;
import rollbook.api.customer.CustomerQuery.CustomersByCode;
import rollbook.api.customer.CustomerQuery.KnownCustomers;
import rollbook.api.customer.Normal;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Whom the rows of a file mean: by the number people use, by id, or by QQ. Whoever was found once stays found. */
final class StudentFinder {

    private static final Pattern CODE = Pattern.compile("[Cc]\\d{7,18}");

    private final Mapping mapping;
    private final Questions questions;
    private final Map<String, CustomerId> found = new HashMap<>();

    StudentFinder(Mapping mapping, Questions questions) {
        this.mapping = mapping;
        this.questions = questions;
    }

    /** Looks up everybody whom some rows mean, all at once. */
    void learn(Collection<Sheet.Row> rows, long position) {
        var codes = new ArrayList<String>();
        var ids = new ArrayList<CustomerId>();
        var qqs = new ArrayList<String>();
        for (var row : rows) {
            var key = key(row);
            if (key != null && !found.containsKey(key)) {
                switch (key.charAt(0)) {
                    case 'c' -> codes.add(key.substring(1));
                    case 'q' -> qqs.add(key.substring(1));
                    default -> ids.add(new CustomerId(key.substring(1)));
                }
            }
        }
        byCode(codes, position);
        byQq(qqs, position);
        byId(ids, position);
    }

    private void byCode(List<String> codes, long position) {
        if (!codes.isEmpty()) {
            Patience.ask(() -> questions.ask(new CustomersByCode(codes), CustomerCodes.class, Actor.PROGRAM, position))
                    .customers()
                    .forEach((code, id) -> found.put('c' + code, id));
        }
    }

    private void byQq(List<String> qqs, long position) {
        Patience.ask(() -> KnownFiles.bearers(qqs, questions, position)).forEach((qq, id) -> found.put('q' + qq, id));
    }

    private void byId(List<CustomerId> ids, long position) {
        if (!ids.isEmpty()) {
            Patience.ask(() -> questions.ask(new KnownCustomers(ids), CustomerIds.class, Actor.PROGRAM, position))
                    .items()
                    .forEach(id -> found.put('i' + id.value(), id));
        }
    }

    Optional<CustomerId> find(Sheet.Row row) {
        return Optional.ofNullable(key(row)).map(found::get);
    }

    /** What to tell about a row that means nobody the school knows. */
    FieldError unknown(Sheet.Row row) {
        var field = mapping.text(row, Column.CUSTOMER) == null && mapping.has(Column.QQ) ? Column.QQ : Column.CUSTOMER;
        return mapping.text(row, field) == null
                ? FieldError.missing(field.wireName())
                : new FieldError(field.wireName(), "unknown", "is nobody the school knows");
    }

    /** How a row names somebody, with a letter for the way. */
    private @Nullable String key(Sheet.Row row) {
        var word = mapping.text(row, Column.CUSTOMER);
        if (word == null) {
            var qq = mapping.text(row, Column.QQ);
            return qq == null || Normal.qq(qq).isEmpty() ? null : 'q' + Normal.qq(qq);
        }
        if (CODE.matcher(word).matches()) {
            return 'c' + word.toUpperCase(Locale.ROOT);
        }
        return Identifier.isWellFormed(word) ? 'i' + word : null;
    }
}
