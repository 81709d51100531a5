package rollbook.query.courserecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.OnQuerySide;
import rollbook.query.SqlValues;
import rollbook.query.Studies;

/** Finds what students did: as it stands in the tables, as it stood in the log. */
@Component
@OnQuerySide
class StudyLines implements Studies {

    private static final String LINES =
            "select s.*, l.class_id, l.day_number, l.day, k.course_name || ' · ' || k.semester as class_name"
                    + " from read.study_record s join read.lesson l on l.id = s.lesson_id"
                    + " left join read.class k on k.id = l.class_id where s.enrollment_id = any (:ids)"
                    + " order by l.day, l.begins nulls first, l.day_number, l.id";
    private static final Comparator<Study> BY_DAY = Comparator.comparing(
                    (Study study) -> study.item().date())
            .thenComparing(study -> study.item().dayNumber());

    private final JdbcClient jdbc;
    private final Archive archive;

    StudyLines(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @Override
    public List<Study> of(Collection<EnrollmentId> enrollments) {
        return jdbc.sql(LINES)
                .param("ids", enrollments.stream().map(EnrollmentId::value).toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    private static Study read(ResultSet row) throws SQLException {
        return new Study(
                new EnrollmentId(row.getString("enrollment_id")),
                Items.of(row),
                SqlValues.word(row, "makes_up_for", CourseRecordId::new));
    }

    /** Nobody ever leaves a sheet: whoever was on it then is on it now. */
    @Override
    public List<Study> asKnownAt(Collection<EnrollmentId> enrollments, Instant then) {
        var wanted = Set.copyOf(enrollments);
        var studies = new ArrayList<Study>();
        for (var now : of(wanted)) {
            var past = past(now, then);
            if (past != null) {
                studies.add(past);
            }
        }
        studies.sort(BY_DAY);
        return studies;
    }

    private @Nullable Study past(Study now, Instant then) {
        return archive.lookBack(
                        now.item().courseRecordId(),
                        message -> !message.getTimestamp().isAfter(then))
                .flatMap(register -> register.lines().stream()
                        .filter(line -> line.student().enrollmentId().equals(now.enrollmentId()))
                        .findFirst()
                        .map(line -> study(now, line, register.lesson().date())))
                .orElse(null);
    }

    private static Study study(Study now, Line line, LocalDate date) {
        var item = now.item();
        return new Study(
                now.enrollmentId(),
                new Item(
                        item.courseRecordId(),
                        item.classId(),
                        item.className(),
                        item.dayNumber(),
                        date,
                        line.marks(),
                        line.guest(),
                        line.version()),
                line.makesUpFor());
    }
}
