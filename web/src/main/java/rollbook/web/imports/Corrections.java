package rollbook.web.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerId;
import rollbook.api.imports.ImportId;

/** Which customers imports in update mode have corrected, and in which fields; not what they said. */
@Repository
class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written down before the correction is sent, so that one which a dying node has sent is not forgotten. */
    void planned(ImportId id, int line, CustomerId customerId, Set<CustomerField> fields) {
        jdbc.sql("""
            insert into import.correction (import_id, line, customer_id, fields) values (?, ?, ?, ?)
            on conflict (import_id, line) do nothing
            """)
                .params(
                        id.value(),
                        line,
                        customerId.value(),
                        fields.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void sent(ImportId id, int line, Instant at) {
        jdbc.sql("update import.correction set corrected_at = ? where import_id = ? and line = ?")
                .params(Timestamp.from(at), id.value(), line)
                .update();
    }

    void refused(ImportId id, int line) {
        jdbc.sql("delete from import.correction where import_id = ? and line = ?")
                .params(id.value(), line)
                .update();
    }

    boolean isPlanned(ImportId id, int line) {
        return jdbc.sql("select count(*) from import.correction where import_id = ? and line = ?")
                        .params(id.value(), line)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The next ones of an import, last line first: what was corrected twice is put back twice. */
    List<Correction> before(ImportId id, int line, int limit) {
        return jdbc.sql("""
            select line, customer_id, fields, corrected_at from import.correction
            where import_id = ? and line < ? order by line desc limit ?
            """)
                .params(id.value(), line, limit)
                .query((row, _) -> new Correction(
                        row.getInt("line"),
                        new CustomerId(row.getString("customer_id")),
                        fields((String[]) row.getArray("fields").getArray()),
                        instant(row.getTimestamp("corrected_at"))))
                .list();
    }

    private static Set<CustomerField> fields(String[] names) {
        var fields = EnumSet.noneOf(CustomerField.class);
        Arrays.stream(names).map(CustomerField::valueOf).forEach(fields::add);
        return fields;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** One file that was corrected; the moment is absent where the node died before it knew. */
    record Correction(
            int line,
            CustomerId customerId,
            Set<CustomerField> fields,
            @Nullable Instant at) {}
}
