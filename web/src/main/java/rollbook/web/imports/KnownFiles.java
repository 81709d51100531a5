package rollbook.web.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerIds;
import rollbook.api.customer.CustomerQuery.CustomersByQq;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.KnownCustomers;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Normal;
import rollbook.api.customer.QqBearers;
import rollbook.web.Questions;

/**
 * Whom the school knows already, of the customers that some rows are about.
 *
 * @param ids customers that have a file
 * @param bearers who bears a QQ number, by its normal form
 */
record KnownFiles(Set<CustomerId> ids, Map<String, CustomerId> bearers) {

    static KnownFiles about(List<ImportRow> rows, Questions questions, @Nullable Long position) {
        var ids = rows.stream().map(ImportRow::id).toList();
        var qqs = rows.stream().flatMap(row -> qq(row).stream()).distinct().toList();
        return new KnownFiles(
                new HashSet<>(questions
                        .ask(new KnownCustomers(ids), CustomerIds.class, Actor.PROGRAM, position)
                        .items()),
                bearers(qqs, questions, position));
    }

    static Map<String, CustomerId> bearers(List<String> qqs, Questions questions, @Nullable Long position) {
        return qqs.isEmpty()
                ? Map.of()
                : questions
                        .ask(new CustomersByQq(qqs), QqBearers.class, Actor.PROGRAM, position)
                        .bearers();
    }

    static Optional<String> qq(ImportRow row) {
        return Optional.ofNullable(row.file().qq()).map(Normal::qq).filter(qq -> !qq.isEmpty());
    }

    /** What the file says now, unmasked. */
    static Optional<CustomerFile> read(CustomerId id, Questions questions, @Nullable Long position) {
        return questions
                .find(new GetCustomer(id, null), CustomerView.class, Actor.PROGRAM, position)
                .map(CustomerView::file);
    }

    /** The customer a row is about: by its content, or by the QQ number. */
    Optional<CustomerId> match(ImportRow row) {
        return ids.contains(row.id())
                ? Optional.of(row.id())
                : qq(row).map(bearers::get).filter(bearer -> !bearer.equals(row.id()));
    }
}
