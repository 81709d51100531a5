package rollbook.web.imports;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;

/**
 * What a row says otherwise than the file it is about. Empty cells say nothing, and tags only come in addition.
 *
 * @param values the file as the row would have it
 * @param fields where it differs
 */
record Differences(CustomerFile values, Set<CustomerField> fields) {

    static Differences between(CustomerFile known, CustomerFile row) {
        var said = row.differences(EnumSet.allOf(CustomerField.class), CustomerFile.EMPTY);
        var tags = new LinkedHashSet<>(known.tags());
        tags.addAll(row.tags());
        var values = known.with(said, row).with(Set.of(CustomerField.TAGS), tagged(tags));
        return new Differences(values, known.differences(EnumSet.allOf(CustomerField.class), values));
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    private static CustomerFile tagged(Set<String> tags) {
        return new CustomerFile(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.copyOf(tags),
                null);
    }
}
