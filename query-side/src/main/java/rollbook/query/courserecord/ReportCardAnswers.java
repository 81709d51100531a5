package rollbook.query.courserecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.CourseRecordQuery.GetReportCard;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.courserecord.StudentName;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.HumanCode;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;
import rollbook.query.Studies.Study;

/** Answers how one student did in one class, to the boss and to those who teach it. */
@Component
@OnQuerySide
class ReportCardAnswers {

    private static final String PLACE = "select e.id, e.position, e.customer_id, c.name, e.class_id, k.course_name,"
            + " k.branch_name, k.semester from read.enrollment e join read.customer c on c.id = e.customer_id"
            + " join read.class k on k.id = e.class_id where e.id = :id and (:allSheets or :me = any (k.teachers))";

    private final JdbcClient jdbc;
    private final Studies studies;

    ReportCardAnswers(JdbcClient jdbc, Studies studies) {
        this.jdbc = jdbc;
        this.studies = studies;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "enrollment", "classlist", "customer-list"})
    Optional<ReportCard> answer(GetReportCard query, Actor actor) {
        return jdbc.sql(PLACE)
                .param("id", query.enrollmentId().value())
                .params(new Sight(actor).parameters())
                .query((row, _) -> blank(row))
                .optional()
                .map(card -> filledIn(card, items(query)));
    }

    private List<Item> items(GetReportCard query) {
        var only = List.of(query.enrollmentId());
        var asOf = query.asOf();
        return (asOf == null ? studies.of(only) : studies.asKnownAt(only, asOf))
                .stream().map(Study::item).toList();
    }

    private static ReportCard blank(ResultSet row) throws SQLException {
        return new ReportCard(
                new EnrollmentId(row.getString("id")),
                HumanCode.enrollment(row.getLong("position")),
                new StudentName(new CustomerId(row.getString("customer_id")), row.getString("name")),
                new ClassId(row.getString("class_id")),
                row.getString("course_name"),
                row.getString("branch_name"),
                new Semester(row.getString("semester")),
                List.of(),
                Totals.count(List.of()),
                Totals.average(List.of()));
    }

    private static ReportCard filledIn(ReportCard card, List<Item> items) {
        var marks = items.stream().map(Item::marks).toList();
        return new ReportCard(
                card.enrollmentId(),
                card.code(),
                card.student(),
                card.classId(),
                card.course(),
                card.branch(),
                card.semester(),
                items,
                Totals.count(marks),
                Totals.average(marks));
    }
}
