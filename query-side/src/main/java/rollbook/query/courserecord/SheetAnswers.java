package rollbook.query.courserecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.courserecord.CellHistory;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLeaves;
import rollbook.api.courserecord.CourseRecordQuery.GetCellHistory;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.LeavePage;
import rollbook.api.courserecord.LeaveView;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;

/** Answers what stands on the sheet of a lesson, what stood there, and who wrote it. */
@Component
@OnQuerySide
class SheetAnswers {

    private static final String LINES = "select s.* from read.study_record s where s.lesson_id = :id order by s.place";

    private final JdbcClient jdbc;
    private final Archive archive;

    SheetAnswers(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "customer-list"})
    Optional<SheetView> answer(GetSheet query, Actor actor) {
        return version(query.courseRecordId(), actor)
                .flatMap(now -> query.asOf() == null && query.version() == null
                        ? Optional.of(view(query.courseRecordId(), lines(query.courseRecordId()), now))
                        : lookBack(query));
    }

    private Optional<SheetView> lookBack(GetSheet query) {
        var asOf = query.asOf();
        var version = query.version();
        return archive.lookBack(
                        query.courseRecordId(),
                        event -> (asOf == null || !event.getTimestamp().isAfter(asOf))
                                && (version == null || event.getSequenceNumber() <= version))
                .map(then -> view(query.courseRecordId(), then.lines(), then.version()));
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "customer-list", "staff"})
    Optional<CellHistory> answer(GetCellHistory query, Actor actor) {
        return version(query.courseRecordId(), actor)
                .flatMap(_ -> lines(query.courseRecordId()).stream()
                        .filter(line -> line.student().enrollmentId().equals(query.enrollmentId()))
                        .findFirst())
                .map(this::history);
    }

    private CellHistory history(Line line) {
        var marked = archive.facts(line.lesson()).stream()
                .filter(fact -> fact.event() instanceof StudyRecordsMarked)
                .toList();
        var staff = Staff.named(jdbc, marked.stream().map(Fact::by).toList());
        var items = new ArrayList<CellHistory.Item>();
        var now = Marks.NONE;
        for (var fact : marked) {
            for (var marks : ((StudyRecordsMarked) fact.event()).marks()) {
                if (marks.enrollmentId().equals(line.student().enrollmentId())) {
                    var after = marks.onto(now);
                    for (var cell : marks.cells()) {
                        items.add(new CellHistory.Item(
                                fact.version(),
                                fact.at(),
                                staff.nameOf(fact.by()),
                                cell,
                                now.word(cell),
                                after.word(cell)));
                    }
                    now = after;
                }
            }
        }
        var customer = line.student().customerId();
        return new CellHistory(
                line.lesson(),
                line.student().enrollmentId(),
                Students.named(jdbc, List.of(customer)).of(customer),
                line.marks(),
                items);
    }

    @QueryHandler
    @AnsweredFrom({LessonProjection.GROUP, "classlist", "customer-list"})
    Optional<LeavePage> answer(FindLeaves query, Actor actor) {
        return jdbc.sql("select l.leaves, l.version from read.lesson l where l.id = :id and " + Sight.sheets())
                .param("id", query.courseRecordId().value())
                .params(new Sight(actor).parameters())
                .query((row, _) -> leaves(LessonRows.absences(row), row.getLong("version")))
                .optional();
    }

    private LeavePage leaves(List<Absence> absences, long version) {
        var students =
                Students.named(jdbc, absences.stream().map(Absence::customerId).toList());
        var items = absences.stream().map(absence -> leave(absence, students)).toList();
        return new LeavePage(items, 1, Math.max(1, items.size()), items.size(), true, version);
    }

    private static LeaveView leave(Absence absence, Students students) {
        return new LeaveView(
                absence.enrollmentId(),
                students.of(absence.customerId()),
                absence.state(),
                absence.reason(),
                absence.declinedBecause(),
                absence.madeUpIn());
    }

    private Optional<Long> version(CourseRecordId id, Actor actor) {
        return jdbc.sql("select l.version from read.lesson l where l.id = :id and " + Sight.sheets())
                .param("id", id.value())
                .params(new Sight(actor).parameters())
                .query(Long.class)
                .optional();
    }

    private List<Line> lines(CourseRecordId id) {
        return jdbc.sql(LINES)
                .param("id", id.value())
                .query((row, _) -> LessonRows.line(row))
                .list();
    }

    private SheetView view(CourseRecordId id, List<Line> lines, long version) {
        var students = Students.named(
                jdbc, lines.stream().map(line -> line.student().customerId()).toList());
        return new SheetView(
                id, lines.stream().map(line -> view(line, students)).toList(), version);
    }

    private static StudyRecordView view(Line line, Students students) {
        EnrollmentId enrollment = line.student().enrollmentId();
        return new StudyRecordView(
                enrollment, students.of(line.student().customerId()), line.marks(), line.guest(), line.version());
    }
}
