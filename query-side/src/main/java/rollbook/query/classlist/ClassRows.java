package rollbook.query.classlist;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.number;
import static rollbook.query.SqlValues.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Table;

/** The table of the classes. */
final class ClassRows extends Table<ListedClass> {

    private static final Columns<ListedClass> COLUMNS = Columns.<ListedClass>of("read.class_list")
            .with("id", "text", ListedClass::id)
            .with("position", "bigint", ListedClass::position)
            .with("version", "bigint", ListedClass::version)
            .with("branch_id", "text", row -> row.plan().branchId())
            .with("course_id", "text", row -> row.plan().courseId())
            .with("type", "text", row -> row.plan().type())
            .with("semester", "text", row -> row.plan().semester())
            .with("teachers", "text[]", row -> row.plan().teacherIds())
            .with("start_date", "date", row -> row.plan().startDate())
            .with("end_date", "date", row -> row.plan().endDate())
            .with("capacity", "int", row -> row.plan().capacity())
            .with("tuition", "numeric", row -> row.tuition().amount().toPlainString())
            .with("currency", "text", row -> row.tuition().currency())
            .with("seated", "int", ListedClass::seated)
            .with("waiting", "int", ListedClass::waiting)
            .with("closed_at", "timestamptz", ListedClass::closedAt)
            .with("closing_reason", "text", ListedClass::closingReason)
            .with("created_at", "timestamptz", ListedClass::createdAt);

    private final JdbcTemplate jdbc;

    ClassRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
        this.jdbc = jdbc;
    }

    @Override
    protected ListedClass row(ResultSet row) throws SQLException {
        return read(row);
    }

    static ListedClass read(ResultSet row) throws SQLException {
        return new ListedClass(
                new ClassId(row.getString("id")),
                row.getLong("position"),
                row.getLong("version"),
                new ClassPlan(
                        new BranchId(row.getString("branch_id")),
                        new CourseId(row.getString("course_id")),
                        ClassType.valueOf(row.getString("type")),
                        new Semester(row.getString("semester")),
                        texts(row, "teachers").stream().map(StaffId::new).toList(),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        number(row, "capacity")),
                new Money(row.getBigDecimal("tuition"), row.getString("currency")),
                row.getInt("seated"),
                row.getInt("waiting"),
                instant(row, "closed_at"),
                row.getString("closing_reason"),
                moment(row, "created_at"));
    }

    /** Forgets why all classes so far were closed: nobody can tell who is named there. */
    void forgetReasons() {
        jdbc.update(
                "update read.class_list set closing_reason = ? where closing_reason <> ?",
                Personal.ERASED,
                Personal.ERASED);
    }

    @Override
    public long version(ListedClass row) {
        return row.version();
    }

    @Override
    public ListedClass evolve(@Nullable ListedClass row, Fact fact) {
        return ListedClass.after(row, fact);
    }
}
