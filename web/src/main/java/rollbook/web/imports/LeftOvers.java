package rollbook.web.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.Normal;
import rollbook.api.customer.PersonalData;
import rollbook.api.customer.PersonalData.ImportRow;
import rollbook.api.customer.WhomToErase;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportView;
import rollbook.web.Forgetting;
import rollbook.web.Questions;

/**
 * What imports have left lying about: rows that could not be taken, which are known by a number or an address in them; and files that
 * were sent and not brought in, which go as a whole, whoever is erased. They can be sent again.
 */
@Component
class LeftOvers implements Forgetting {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String ROWS = """
        select e.import_id, e.line, e.cells, e.messages, r.headings
        from import.row_error e left join import.run r on r.import_id = e.import_id
        where (e.import_id, e.line) > (?, ?) order by e.import_id, e.line limit ?
        """;

    /** The fields that say whom a row is about. */
    private static final Set<String> WHO = Stream.of(
                    Column.QQ, Column.PHONE, Column.WECHAT, Column.EMAIL, Column.CUSTOMER)
            .map(Column::wireName)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final Questions questions;

    LeftOvers(JdbcClient jdbc, Uploads uploads, Questions questions) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.questions = questions;
    }

    @Override
    public PersonalData tell(WhomToErase person, PersonalData data) {
        var theirs = new Marks(person.ownNumbers(), person.ownAddresses());
        var rows = new ArrayList<ImportRow>();
        eachRow(row -> {
            if (theirs.areIn(row)) {
                rows.add(row);
            }
        });
        var mappings = mappings(rows);
        return data.withImportRows(
                rows.stream().filter(row -> theirs.nameItIn(row, mappings)).toList());
    }

    /** What each column of these files was taken for. */
    private Map<ImportId, Map<String, String>> mappings(List<ImportRow> rows) {
        var mappings = new HashMap<ImportId, Map<String, String>>();
        rows.stream()
                .map(ImportRow::importId)
                .distinct()
                .forEach(id -> questions
                        .find(new GetImport(id), ImportView.class, Actor.PROGRAM, null)
                        .ifPresent(view -> mappings.put(id, view.options().mapping())));
        return mappings;
    }

    @Override
    public void forget(WhomToErase person) {
        var marks = new Marks(person.numbers(), person.addresses());
        eachRow(row -> {
            if (marks.areIn(row)) {
                delete(row);
            }
        });
        uploads.removeNotBroughtIn();
    }

    private void eachRow(Consumer<ImportRow> consumer) {
        var rows = rowsAfter("", 0);
        while (!rows.isEmpty()) {
            rows.forEach(consumer);
            rows = rowsAfter(rows.getLast().importId().value(), rows.getLast().line());
        }
    }

    private List<ImportRow> rowsAfter(String importId, int line) {
        return jdbc.sql(ROWS)
                .params(importId, line, ROWS_AT_ONCE)
                .query((row, _) -> new ImportRow(
                        new ImportId(row.getString("import_id")),
                        row.getInt("line"),
                        texts(row, "headings"),
                        texts(row, "cells"),
                        row.getString("messages")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null
                ? List.of()
                : Stream.of((@Nullable String[]) texts.getArray())
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList();
    }

    private void delete(ImportRow row) {
        jdbc.sql("delete from import.row_error where import_id = ? and line = ?")
                .params(row.importId().value(), row.line())
                .update();
    }

    /** By what somebody is known in a row that could not be taken. */
    private record Marks(Set<String> numbers, Set<String> addresses) {

        /** Spelt in whatever way: what an import would have taken for the same number is the same number. */
        boolean areIn(ImportRow row) {
            return row.cells().stream().anyMatch(this::are);
        }

        /** In a column that says whom the row is about, by the mapping that the file was read with: not as who recommended somebody. */
        boolean nameItIn(ImportRow row, Map<ImportId, Map<String, String>> mappings) {
            return IntStream.range(
                            0, Math.min(row.headings().size(), row.cells().size()))
                    .filter(place -> are(row.cells().get(place)))
                    .mapToObj(place -> mappings.getOrDefault(row.importId(), Map.of())
                            .getOrDefault(row.headings().get(place), ""))
                    .anyMatch(WHO::contains);
        }

        private boolean are(String cell) {
            return numbers.contains(Normal.phone(cell))
                    || numbers.contains(Normal.qq(cell))
                    || addresses.contains(Normal.email(cell));
        }
    }

    @Override
    public void forgetAll() {
        jdbc.sql("delete from import.row_error").update();
        jdbc.sql("delete from import.upload u using import.run r where r.import_id = u.import_id and r.ended_at"
                        + " is not null")
                .update();
        uploads.removeNotBroughtIn();
    }
}
