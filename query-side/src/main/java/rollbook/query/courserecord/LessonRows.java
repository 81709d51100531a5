package rollbook.query.courserecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.BranchId;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Forgotten;
import rollbook.query.Rows;
import rollbook.query.SqlValues;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of lessons and of the lines on their sheets. Of a sheet only the lines that were written into are written anew. */
final class LessonRows implements Rows<Register> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final TypeReference<List<Absence>> ABSENCES = new TypeReference<>() {};

    private static final Columns<Register> LESSONS = Columns.<Register>of("read.lesson")
            .with("id", "text", row -> row.head().id())
            .with("version", "bigint", Register::version)
            .with("class_id", "text", row -> row.head().classId())
            .with("branch_id", "text", row -> row.head().branchId())
            .with("day_number", "int", row -> row.head().dayNumber())
            .with("teacher", "text", row -> row.lesson().teacherId())
            .with("day", "date", row -> row.lesson().date())
            .with("begins", "time", row -> row.lesson().from())
            .with("ends", "time", row -> row.lesson().to())
            .with("room", "text", row -> row.lesson().room())
            .with("room_key", "text", row -> Lesson.roomKey(row.lesson().room()))
            .with("outline", "text", row -> row.lesson().outline())
            .with(
                    "homework_title",
                    "text",
                    row -> homework(row).map(Homework::title).orElse(null))
            .with(
                    "homework_content",
                    "text",
                    row -> homework(row).map(Homework::content).orElse(null))
            .with("students", "int", Register::students)
            .with("attended", "int", Register::attended)
            .with("scored", "int", Register::scored)
            .with("leaves", "text", row -> JSON.writeValueAsString(row.absences()));

    private static final Columns<Line> LINES = Columns.<Line>of("read.study_record")
            .with("id", "text", Line::id)
            .with("lesson_id", "text", Line::lesson)
            .with("place", "int", Line::place)
            .with("enrollment_id", "text", line -> line.student().enrollmentId())
            .with("customer_id", "text", line -> line.student().customerId())
            .with("guest", "boolean", Line::guest)
            .with("makes_up_for", "text", Line::makesUpFor)
            .with("attendance", "text", line -> line.marks().attendance())
            .with("score", "text", line -> line.marks().score())
            .with("note", "text", line -> line.marks().note())
            .with("version", "bigint", Line::version);

    private static final String LINES_OF =
            "select * from read.study_record where lesson_id = any (?) order by lesson_id, place";

    private static final String LEAVES_NAMING = "select id, leaves from read.lesson where strpos(leaves, ?) > 0";

    private final JdbcTemplate jdbc;
    private final Forgotten forgotten;

    LessonRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.forgotten = new Forgotten(jdbc, "read.lesson_forgotten");
    }

    private static Optional<Homework> homework(Register row) {
        return Optional.ofNullable(row.lesson().homework());
    }

    @Override
    public Map<String, Register> find(Collection<String> ids) {
        var lines = lines(ids);
        return LESSONS.find(jdbc, ids, row -> register(row, lines.getOrDefault(row.getString("id"), List.of())));
    }

    private Map<String, List<Line>> lines(Collection<String> lessons) {
        var lines = new HashMap<String, List<Line>>();
        jdbc.query(
                LINES_OF,
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", lessons.toArray(String[]::new))),
                row -> {
                    lines.computeIfAbsent(row.getString("lesson_id"), _ -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static Register register(ResultSet row, List<Line> lines) throws SQLException {
        return new Register(head(row), row.getLong("version"), lesson(row), lines, absences(row));
    }

    static Register.Head head(ResultSet row) throws SQLException {
        return new Register.Head(
                new CourseRecordId(row.getString("id")),
                new ClassId(row.getString("class_id")),
                new BranchId(row.getString("branch_id")),
                row.getInt("day_number"));
    }

    static Lesson lesson(ResultSet row) throws SQLException {
        var title = row.getString("homework_title");
        return new Lesson(
                new StaffId(row.getString("teacher")),
                row.getObject("day", LocalDate.class),
                row.getString("outline"),
                title == null ? null : new Homework(title, row.getString("homework_content")),
                row.getString("room"),
                time(row, "begins"),
                time(row, "ends"));
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    static List<Absence> absences(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("leaves"), ABSENCES);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                new CourseRecordId(row.getString("lesson_id")),
                row.getInt("place"),
                new SheetStudent(
                        new EnrollmentId(row.getString("enrollment_id")), new CustomerId(row.getString("customer_id"))),
                SqlValues.word(row, "makes_up_for", CourseRecordId::new),
                marks(row),
                row.getLong("version"));
    }

    static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                SqlValues.word(row, "attendance", Attendance::valueOf),
                SqlValues.word(row, "score", Score::valueOf),
                row.getString("note"));
    }

    @Override
    public long version(Register row) {
        return row.version();
    }

    @Override
    public Register evolve(@Nullable Register row, Fact fact) {
        return Register.after(row, fact);
    }

    @Override
    public void write(Collection<Register> rows) {
        var erased = forgotten.among(
                rows.stream().flatMap(row -> row.spokenOf().stream()).toList());
        rows.forEach(row -> row.forget(erased));
        LESSONS.upsert(jdbc, rows);
        LINES.upsert(
                jdbc, rows.stream().flatMap(row -> row.takeWritten().stream()).toList());
    }

    /** From now on nothing that is written about a student is kept. */
    void keepNothingOf(CustomerId student) {
        forgotten.add(student);
    }

    /** Forgets what was written about a student, as it would be read from the log now. */
    void forget(CustomerId student) {
        jdbc.update(
                "update read.study_record set note = null where customer_id = ? and note is not null", student.value());
        jdbc.query(LEAVES_NAMING, (row, _) -> Map.entry(row.getString("id"), absences(row)), student.value())
                .forEach(lesson -> jdbc.update(
                        "update read.lesson set leaves = ? where id = ?",
                        JSON.writeValueAsString(lesson.getValue().stream()
                                .map(absence -> absence.customerId().equals(student) ? absence.forgotten() : absence)
                                .toList()),
                        lesson.getKey()));
    }

    @Override
    public void clear() {
        LESSONS.clear(jdbc);
        LINES.clear(jdbc);
        forgotten.clear();
    }
}
