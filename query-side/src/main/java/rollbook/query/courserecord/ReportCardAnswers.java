package rollbook.query.courserecord;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.CourseRecordQuery.FindReportCards;
import rollbook.api.courserecord.CourseRecordQuery.GetReportCard;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.courserecord.ReportCardPage;
import rollbook.api.courserecord.StudentName;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.HumanCode;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;
import rollbook.query.Studies.Study;

/** Answers how students did in one class, to the boss and to those who teach it. */
@Component
@OnQuerySide
class ReportCardAnswers {

    private static final String MAY_SEE = "(:allSheets or :me = any (k.teachers))";

    private static final String PLACE = "select e.id, e.position, e.customer_id, c.name, e.class_id, k.course_name,"
            + " k.branch_name, k.semester from read.enrollment e join read.customer c on c.id = e.customer_id"
            + " join read.class k on k.id = e.class_id where " + MAY_SEE;

    private static final String SEATED = " and e.class_id = :class and e.state in ('ENROLLED', 'AGREED', 'APPROVED')";

    private static final String HOW_MANY = "select (select count(*) from read.enrollment e where true" + SEATED
            + ") from read.class k where k.id = :class and " + MAY_SEE;

    private final JdbcClient jdbc;
    private final Studies studies;

    ReportCardAnswers(JdbcClient jdbc, Studies studies) {
        this.jdbc = jdbc;
        this.studies = studies;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "enrollment", "classlist", "customer-list"})
    Optional<ReportCard> answer(GetReportCard query, Actor actor) {
        return jdbc.sql(PLACE + " and e.id = :id")
                .param("id", query.enrollmentId().value())
                .params(new Sight(actor).parameters())
                .query((row, _) -> blank(row))
                .optional()
                .map(card -> filledIn(card, items(query)));
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "enrollment", "classlist", "customer-list"})
    Optional<ReportCardPage> answer(FindReportCards query, Actor actor) {
        var parameters = new HashMap<String, Object>(new Sight(actor).parameters());
        parameters.put("class", query.classId().value());
        return jdbc.sql(HOW_MANY)
                .params(parameters)
                .query(Long.class)
                .optional()
                .map(total -> page(query.page(), total, parameters));
    }

    private ReportCardPage page(PageRequest page, long total, Map<String, Object> parameters) {
        var blank = jdbc.sql(PLACE + SEATED + " order by e.came, e.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> blank(row))
                .list();
        var done = studies.of(blank.stream().map(ReportCard::enrollmentId).toList()).stream()
                .collect(groupingBy(Study::enrollmentId, mapping(Study::item, toList())));
        var cards = blank.stream()
                .map(card -> filledIn(card, done.getOrDefault(card.enrollmentId(), List.of())))
                .toList();
        return new ReportCardPage(cards, page.page(), page.size(), total, true);
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
