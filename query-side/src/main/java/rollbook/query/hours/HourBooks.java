package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.SqlValues;
import rollbook.query.Table;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the books of hours. What people wrote beside the figures stays in the log. */
final class HourBooks extends Table<HourBook> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Bought>> PACKAGES = new TypeReference<>() {};
    private static final TypeReference<List<Pause>> PAUSES = new TypeReference<>() {};

    private static final Columns<HourBook> COLUMNS = Columns.<HourBook>of("read.hour_book")
            .with("id", "text", HourBook::id)
            .with("version", "bigint", HourBook::version)
            .with("enrollment_id", "text", HourBook::enrollmentId)
            .with("customer_id", "text", HourBook::customerId)
            .with(
                    "packages",
                    "text",
                    book -> JSON.writeValueAsString(
                            book.packages().stream().map(Bought::withoutWords).toList()))
            .with(
                    "pauses",
                    "text",
                    book -> JSON.writeValueAsString(
                            book.pauses().stream().map(Pause::withoutWords).toList()))
            .with("linked", "text[]", HourBook::linked);

    HourBooks(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    static HourBook read(ResultSet row) throws SQLException {
        return new HourBook(
                row.getString("id"),
                row.getLong("version"),
                new EnrollmentId(row.getString("enrollment_id")),
                new CustomerId(row.getString("customer_id")),
                JSON.readValue(row.getString("packages"), PACKAGES),
                JSON.readValue(row.getString("pauses"), PAUSES),
                SqlValues.texts(row, "linked").stream().map(EnrollmentId::new).toList());
    }

    @Override
    protected HourBook row(ResultSet row) throws SQLException {
        return read(row);
    }

    @Override
    public long version(HourBook row) {
        return row.version();
    }

    @Override
    public HourBook evolve(@Nullable HourBook row, Fact fact) {
        return HourBook.after(row, fact);
    }
}
