package rollbook.web.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import rollbook.api.FieldError;
import rollbook.api.imports.ImportId;
import rollbook.web.sheets.Sheet;

/** Rows that could not be taken, kept for a month so that they can be put right and brought in again. */
@Repository
class RowErrors {

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RowErrors(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void add(ImportId id, Sheet.Row row, List<FieldError> errors) {
        jdbc.sql("""
            insert into import.row_error (import_id, line, cells, fields, messages) values (?, ?, ?, ?, ?)
            on conflict (import_id, line) do update set fields = excluded.fields, messages = excluded.messages
            """)
                .params(
                        id.value(),
                        row.line(),
                        row.cells().stream().map(RowErrors::storable).toArray(String[]::new),
                        errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", ")),
                        errors.stream()
                                .map(error -> storable(error.field() + ": " + error.message()))
                                .collect(Collectors.joining("; ")))
                .update();
    }

    /** Every one of them, in the order of the file. */
    void each(ImportId id, Consumer<RowError> consumer) {
        int after = -1;
        var part = part(id, after);
        while (!part.isEmpty()) {
            part.forEach(consumer);
            after = part.getLast().line();
            part = part(id, after);
        }
    }

    void removeOld() {
        transactions.executeWithoutResult(_ -> jdbc.sql("""
            delete from import.row_error e using import.run r
            where r.import_id = e.import_id and r.ended_at < now() - interval '30 days'
            """).update());
    }

    private List<RowError> part(ImportId id, int after) {
        return jdbc.sql("""
            select line, cells, fields, messages from import.row_error
            where import_id = ? and line > ? order by line limit ?
            """)
                .params(id.value(), after, FETCHED_AT_ONCE)
                .query((row, _) -> new RowError(
                        row.getInt("line"),
                        List.of((String[]) row.getArray("cells").getArray()),
                        row.getString("fields"),
                        row.getString("messages")))
                .list();
    }

    /** The database has no word for the character zero. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** One row that could not be taken. */
    record RowError(int line, List<String> cells, String fields, String messages) {}
}
