package rollbook.query.courserecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;

/** Answers when and what is taught: by class and day, or as a timetable. */
@Component
@OnQuerySide
class LessonAnswers {

    private static final String WANTED = " from read.lesson l where (:class::text is null or l.class_id = :class)"
            + " and (:teacher::text is null or l.teacher = :teacher)"
            + " and (:room::text is null or l.room_key = :room)"
            + " and (:from::date is null or l.day >= :from::date)"
            + " and (:to::date is null or l.day <= :to::date) and " + Sight.lessons();

    private static final String BY_TIME = "l.day, l.begins nulls first, l.id";

    private static final String NAME = "(select k.course_name || ' · ' || k.semester from read.class k"
            + " where k.id = l.class_id) as class_name";

    private final JdbcClient jdbc;
    private final Archive archive;

    LessonAnswers(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "staff"})
    LessonPage answer(FindLessons query, Actor actor) {
        var page = query.page();
        var parameters = parameters(query.filter(), actor);
        var total = jdbc.sql("select count(*)" + WANTED)
                .params(parameters)
                .query(Long.class)
                .single();
        var found = jdbc.sql("select l.*, " + NAME + WANTED + " order by " + order(query.filter(), page)
                        + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> Shown.of(row))
                .list();
        return new LessonPage(views(found), page.page(), page.size(), total, true);
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "staff"})
    Optional<LessonView> answer(GetLesson query, Actor actor) {
        var now = jdbc.sql("select l.*, " + NAME + " from read.lesson l where l.id = :id and " + Sight.lessons())
                .param("id", query.courseRecordId().value())
                .params(new Sight(actor).parameters())
                .query((row, _) -> Shown.of(row))
                .optional();
        var asOf = query.asOf();
        var shown = asOf == null
                ? now
                : now.flatMap(lesson -> archive.lookBack(
                                lesson.head().id(),
                                event -> !event.getTimestamp().isAfter(asOf))
                        .map(lesson::asItWas));
        return shown.map(lesson -> views(List.of(lesson)).getFirst());
    }

    private static Map<String, @Nullable Object> parameters(LessonFilter filter, Actor actor) {
        var parameters = new HashMap<String, @Nullable Object>(new Sight(actor).parameters());
        parameters.put(
                "class", filter.classId() == null ? null : filter.classId().value());
        parameters.put(
                "teacher",
                filter.teacherId() == null ? null : filter.teacherId().value());
        parameters.put("room", Lesson.roomKey(filter.room()));
        parameters.put("from", filter.from() == null ? null : filter.from().toString());
        parameters.put("to", filter.to() == null ? null : filter.to().toString());
        return parameters;
    }

    private static String order(LessonFilter filter, PageRequest page) {
        return switch (page.sort()) {
            case "dayNumber" -> "l.day_number, l.id";
            case "-dayNumber" -> "l.day_number desc, l.id desc";
            case "-date" -> "l.day desc, l.begins desc nulls last, l.id desc";
            case "date" -> BY_TIME;
            default -> filter.classId() == null ? BY_TIME : "l.day_number, l.id";
        };
    }

    private List<LessonView> views(List<Shown> lessons) {
        var staff = Staff.named(
                jdbc,
                lessons.stream().map(lesson -> lesson.lesson().teacherId()).toList());
        return lessons.stream().map(lesson -> lesson.view(staff)).toList();
    }

    /** A lesson as it is shown, but for what its teacher is called. */
    private record Shown(
            Register.Head head,
            @Nullable String className,
            Lesson lesson,
            int students,
            int attended,
            int scored,
            long version) {

        static Shown of(ResultSet row) throws SQLException {
            return new Shown(
                    LessonRows.head(row),
                    row.getString("class_name"),
                    LessonRows.lesson(row),
                    row.getInt("students"),
                    row.getInt("attended"),
                    row.getInt("scored"),
                    row.getLong("version"));
        }

        Shown asItWas(Register register) {
            return new Shown(
                    register.head(),
                    className,
                    register.lesson(),
                    register.students(),
                    register.attended(),
                    register.scored(),
                    register.version());
        }

        LessonView view(Staff staff) {
            return new LessonView(
                    head.id(),
                    head.classId(),
                    className,
                    head.dayNumber(),
                    staff.name(lesson.teacherId()),
                    lesson.date(),
                    lesson.outline(),
                    lesson.homework(),
                    lesson.room(),
                    lesson.from(),
                    lesson.to(),
                    students,
                    attended,
                    scored,
                    version);
        }
    }
}
