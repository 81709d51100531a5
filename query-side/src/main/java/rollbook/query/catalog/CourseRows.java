package rollbook.query.catalog;

import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.Money;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.catalog.CourseEvent;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.catalog.CourseRows.OfferedCourse;

/** The table of the courses. */
final class CourseRows extends Table<OfferedCourse> {

    private static final Columns<OfferedCourse> COLUMNS = Columns.<OfferedCourse>of("read.course")
            .with("id", "text", OfferedCourse::id)
            .with("version", "bigint", OfferedCourse::version)
            .with("name", "text", row -> row.details().name())
            .with("price", "numeric", row -> row.price().amount().toPlainString())
            .with("currency", "text", row -> row.price().currency())
            .with("period_months", "int", row -> row.details().periodMonths())
            .with("outline", "text", row -> row.details().outline())
            .with("created_at", "timestamptz", OfferedCourse::createdAt);

    CourseRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** A course as it stands. */
    record OfferedCourse(String id, long version, CourseDetails details, Instant createdAt) {

        Money price() {
            return Objects.requireNonNull(details.price());
        }

        String name() {
            return Objects.requireNonNull(details.name());
        }

        static OfferedCourse after(@Nullable OfferedCourse row, Fact fact) {
            var event = (CourseEvent) fact.event();
            if (row == null && !(event instanceof CourseOffered)) {
                throw new MissingRow(fact);
            }
            var before = Objects.requireNonNullElse(
                    row, new OfferedCourse(event.courseId().value(), 0, CourseDetails.BLANK, fact.at()));
            return new OfferedCourse(
                    before.id(), fact.version(), before.details().after(event), before.createdAt());
        }
    }

    @Override
    protected OfferedCourse row(ResultSet row) throws SQLException {
        return read(row);
    }

    static OfferedCourse read(ResultSet row) throws SQLException {
        return new OfferedCourse(
                row.getString("id"),
                row.getLong("version"),
                new CourseDetails(
                        row.getString("name"),
                        new Money(row.getBigDecimal("price"), row.getString("currency")),
                        number(row, "period_months"),
                        row.getString("outline")),
                moment(row, "created_at"));
    }

    @Override
    public long version(OfferedCourse row) {
        return row.version();
    }

    @Override
    public OfferedCourse evolve(@Nullable OfferedCourse row, Fact fact) {
        return OfferedCourse.after(row, fact);
    }
}
