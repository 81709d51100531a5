package rollbook.web.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerField;
import rollbook.api.imports.ImportRefusal.BadMapping;

/**
 * Which columns of a file fill what.
 *
 * @param places of the columns in a row, counted from 0
 */
record Mapping(Map<Column, List<Integer>> places) {

    /** What the headings themselves say; every field once, from the first column that seems to mean it. */
    static Map<String, String> guess(List<String> headings) {
        var guessed = new LinkedHashMap<String, String>();
        var taken = EnumSet.noneOf(Column.class);
        for (var heading : headings) {
            HeadingWords.meaning(heading)
                    .filter(taken::add)
                    .ifPresent(column -> guessed.put(heading, column.wireName()));
        }
        return guessed;
    }

    /**
     * The mapping somebody wants. A column that is mapped to nothing is left out.
     *
     * @throws Refused with {@code BadMapping} if the file has no such column, or a file can hold no such field, or two columns
     *     fill one field, or no column fills any way to reach the customer
     */
    static Mapping of(List<String> headings, Map<String, String> wanted) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        for (var entry : wanted.entrySet()) {
            var field = entry.getValue();
            if (field == null || field.isBlank()) {
                continue;
            }
            int place = headings.indexOf(entry.getKey().strip());
            var column = Column.named(field.strip()).orElse(null);
            if (place < 0 || column == null) {
                throw new Refused(new BadMapping(entry.getKey(), field));
            }
            var before = places.computeIfAbsent(column, _ -> new ArrayList<>());
            Refused.unless(before.isEmpty() || column.gathers(), () -> new BadMapping(entry.getKey(), field));
            before.add(place);
        }
        var reachable = EnumSet.of(Column.QQ, Column.PHONE, Column.EMAIL);
        Refused.unless(
                places.keySet().stream().anyMatch(reachable::contains), () -> new BadMapping("", "qq, phone or email"));
        return new Mapping(places);
    }

    /** The fields of a customer's file that the file can say something about. */
    Set<CustomerField> fields() {
        var fields = EnumSet.noneOf(CustomerField.class);
        places.keySet().forEach(column -> column.field().ifPresent(fields::add));
        return fields;
    }
}
