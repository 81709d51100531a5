package rollbook.query.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;

/** The table of what classes teach. */
final class PaidClasses extends Table<PaidClasses.PaidClass> {

    private static final Columns<PaidClass> COLUMNS = Columns.<PaidClass>of("read.paid_class")
            .with("id", "text", PaidClass::id)
            .with("version", "bigint", PaidClass::version)
            .with("course_id", "text", PaidClass::courseId);

    PaidClasses(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** What a class teaches. */
    record PaidClass(String id, long version, String courseId) {}

    @Override
    protected PaidClass row(ResultSet row) throws SQLException {
        return new PaidClass(row.getString("id"), row.getLong("version"), row.getString("course_id"));
    }

    @Override
    public long version(PaidClass row) {
        return row.version();
    }

    @Override
    public PaidClass evolve(@Nullable PaidClass row, Fact fact) {
        return switch (fact.event()) {
            case ClassOpened e ->
                new PaidClass(e.classId().value(), fact.version(), e.courseId().value());
            case ClassMoved e ->
                new PaidClass(e.classId().value(), fact.version(), e.courseId().value());
            default -> throw new MissingRow(fact);
        };
    }
}
