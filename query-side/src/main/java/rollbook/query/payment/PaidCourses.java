package rollbook.query.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;

/** The table of what courses are called. */
final class PaidCourses extends Table<PaidCourses.PaidCourse> {

    private static final Columns<PaidCourse> COLUMNS = Columns.<PaidCourse>of("read.paid_course")
            .with("id", "text", PaidCourse::id)
            .with("version", "bigint", PaidCourse::version)
            .with("name", "text", PaidCourse::name);

    PaidCourses(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** What a course is called. */
    record PaidCourse(String id, long version, String name) {}

    @Override
    protected PaidCourse row(ResultSet row) throws SQLException {
        return new PaidCourse(row.getString("id"), row.getLong("version"), row.getString("name"));
    }

    @Override
    public long version(PaidCourse row) {
        return row.version();
    }

    @Override
    public PaidCourse evolve(@Nullable PaidCourse row, Fact fact) {
        return switch (fact.event()) {
            case CourseOffered e -> new PaidCourse(e.courseId().value(), fact.version(), e.name());
            case CourseRenamed e -> new PaidCourse(e.courseId().value(), fact.version(), e.name());
            default -> throw new MissingRow(fact);
        };
    }
}
