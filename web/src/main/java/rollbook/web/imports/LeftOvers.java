package rollbook.web.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.customer.Normal;
import rollbook.api.customer.WhomToErase;
import rollbook.web.Forgetting;

/**
 * What imports have left lying about: rows that could not be taken, which are known by a number or an address in them; and files that
 * were sent and not brought in, which go as a whole, whoever is erased. They can be sent again.
 */
@Component
class LeftOvers implements Forgetting {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Uploads uploads;

    LeftOvers(JdbcClient jdbc, Uploads uploads) {
        this.jdbc = jdbc;
        this.uploads = uploads;
    }

    @Override
    public void forget(WhomToErase person) {
        forgetRows(person.numbers(), person.addresses());
        uploads.removeNotBroughtIn();
    }

    private void forgetRows(Set<String> numbers, Set<String> addresses) {
        var rows = rowsAfter("", 0);
        while (!rows.isEmpty()) {
            rows.stream().filter(row -> row.isAbout(numbers, addresses)).forEach(this::delete);
            rows = rowsAfter(rows.getLast().importId(), rows.getLast().line());
        }
    }

    private List<Row> rowsAfter(String importId, int line) {
        return jdbc.sql("select import_id, line, cells from import.row_error where (import_id, line) > (?, ?)"
                        + " order by import_id, line limit ?")
                .params(importId, line, ROWS_AT_ONCE)
                .query((row, _) -> new Row(row.getString("import_id"), row.getInt("line"), Arrays.asList((String[])
                        row.getArray("cells").getArray())))
                .list();
    }

    private void delete(Row row) {
        jdbc.sql("delete from import.row_error where import_id = ? and line = ?")
                .params(row.importId(), row.line())
                .update();
    }

    /** A row that could not be taken. */
    private record Row(String importId, int line, List<@Nullable String> cells) {

        /** Spelt in whatever way: what an import would have taken for the same number is the same number. */
        boolean isAbout(Set<String> numbers, Set<String> addresses) {
            return cells.stream()
                    .filter(Objects::nonNull)
                    .anyMatch(cell -> numbers.contains(Normal.phone(cell))
                            || numbers.contains(Normal.qq(cell))
                            || addresses.contains(Normal.email(cell)));
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
