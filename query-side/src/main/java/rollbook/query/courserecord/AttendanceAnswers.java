package rollbook.query.courserecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.courserecord.AttendanceCount;
import rollbook.api.courserecord.Average;
import rollbook.api.courserecord.ClassAttendance;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.GetClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetStudentRecords;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers who was there and how they did, for a class and for a student. */
@Component
@OnQuerySide
class AttendanceAnswers {

    private static final String DAYS = "select l.id, l.day_number, l.day from read.lesson l where l.class_id = :class"
            + " and " + Sight.sheets() + " order by l.day_number, l.id";
    private static final String LINES = "select s.* from read.study_record s join read.lesson l on l.id = s.lesson_id"
            + " where l.class_id = :class and not s.guest and " + Sight.sheets() + " order by l.day_number, s.place";
    private static final String OF_STUDENT =
            "select s.*, l.class_id, l.day_number, l.day, k.course_name || ' · ' || k.semester as class_name"
                    + " from read.study_record s join read.lesson l on l.id = s.lesson_id"
                    + " left join read.class k on k.id = l.class_id where s.customer_id = :customer and "
                    + Sight.sheets()
                    + " order by l.day, l.begins nulls first, l.day_number, l.id";

    private final JdbcClient jdbc;

    AttendanceAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "customer-list"})
    ClassAttendance answer(GetClassAttendance query, Actor actor) {
        var sight = new Sight(actor).parameters();
        var days = jdbc.sql(DAYS)
                .param("class", query.classId().value())
                .params(sight)
                .query((row, _) -> new Day(
                        new CourseRecordId(row.getString("id")),
                        row.getInt("day_number"),
                        row.getObject("day", LocalDate.class)))
                .list();
        var lines = jdbc.sql(LINES)
                .param("class", query.classId().value())
                .params(sight)
                .query((row, _) -> LessonRows.line(row))
                .list();
        return new ClassAttendance(
                query.classId(), lessons(days, lines), students(days, lines), count(lines), average(lines));
    }

    private static List<ClassAttendance.Day> lessons(List<Day> days, List<Line> lines) {
        var byLesson = lines.stream().collect(Collectors.groupingBy(Line::lesson));
        return days.stream()
                .map(day -> {
                    var its = byLesson.getOrDefault(day.id(), List.of());
                    return new ClassAttendance.Day(day.id(), day.number(), day.date(), count(its), average(its));
                })
                .toList();
    }

    private List<ClassAttendance.Line> students(List<Day> days, List<Line> lines) {
        var byStudent =
                lines.stream().collect(Collectors.groupingBy(Line::student, LinkedHashMap::new, Collectors.toList()));
        var names = Students.named(
                jdbc, byStudent.keySet().stream().map(SheetStudent::customerId).toList());
        return byStudent.entrySet().stream()
                .map(entry -> new ClassAttendance.Line(
                        entry.getKey().enrollmentId(),
                        names.of(entry.getKey().customerId()),
                        across(days, entry.getValue()),
                        count(entry.getValue()),
                        average(entry.getValue())))
                .toList();
    }

    private static List<@Nullable Marks> across(List<Day> days, List<Line> lines) {
        Map<CourseRecordId, Marks> marks = lines.stream().collect(Collectors.toMap(Line::lesson, Line::marks));
        var across = new ArrayList<@Nullable Marks>(days.size());
        days.forEach(day -> across.add(marks.get(day.id())));
        return across;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "customer-list"})
    StudentRecords answer(GetStudentRecords query, Actor actor) {
        var byEnrollment = new LinkedHashMap<EnrollmentId, List<StudentRecords.Item>>();
        jdbc.sql(OF_STUDENT)
                .param("customer", query.customerId().value())
                .params(new Sight(actor).parameters())
                .query(row -> {
                    byEnrollment
                            .computeIfAbsent(new EnrollmentId(row.getString("enrollment_id")), _ -> new ArrayList<>())
                            .add(Items.of(row));
                });
        var known = byEnrollment.isEmpty() ? List.<CustomerId>of() : List.of(query.customerId());
        return new StudentRecords(
                Students.named(jdbc, known).of(query.customerId()),
                byEnrollment.entrySet().stream()
                        .map(entry -> enrolled(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static StudentRecords.Enrolled enrolled(EnrollmentId enrollment, List<StudentRecords.Item> items) {
        var marks = items.stream().map(StudentRecords.Item::marks).toList();
        return new StudentRecords.Enrolled(enrollment, items, Totals.count(marks), Totals.average(marks));
    }

    private static AttendanceCount count(Collection<Line> lines) {
        return Totals.count(lines.stream().map(Line::marks).toList());
    }

    private static Average average(Collection<Line> lines) {
        return Totals.average(lines.stream().map(Line::marks).toList());
    }

    private record Day(CourseRecordId id, int number, LocalDate date) {}
}
