package rollbook.query.classlist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Identifier;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassView;
import rollbook.api.classlist.Semester;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Ordering;

/** Answers about classes. */
@Component
@OnQuerySide
class ClassAnswers {

    /** A school has thousands of classes, not millions: they are sieved one by one. */
    private static final String WANTED = """
         from read.class_list k
        left join read.course c on c.id = k.course_id
        left join read.branch b on b.id = k.branch_id
        where (:everything or :me = any (k.teachers))
        and (:q = '' or k.position = :code
            or strpos(lower(concat_ws(' ', c.name, b.name, k.semester)), :q) > 0
            or exists (select 1 from read.staff s where s.id = any (k.teachers) and strpos(lower(s.display_name), :q) > 0))
        and (:branch = '' or k.branch_id = :branch)
        and (:course = '' or k.course_id = :course)
        and (:type = '' or k.type = :type)
        and (:semester = '' or lower(normalize(k.semester, NFKC)) = :semester)
        and (:teacher = '' or :teacher = any (k.teachers))
        and (:open = '' or (k.closed_at is null) = (:open = 'true'))
        """;

    private static final Ordering ORDERING = new Ordering(
            Map.of(
                    "createdAt", "k.created_at",
                    "code", "k.position",
                    "startDate", "k.start_date",
                    "course", "lower(c.name)",
                    "branch", "lower(b.name)",
                    "semester", "k.semester",
                    "seated", "k.seated"),
            "-createdAt",
            "k.position desc");

    private static final Pattern CODE = Pattern.compile("k(\\d{7,18})");

    private final JdbcClient jdbc;
    private final EventStore log;

    ClassAnswers(JdbcClient jdbc, EventStore log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @QueryHandler
    @AnsweredFrom({ClassListProjection.GROUP, "catalog", "staff"})
    ClassPage answer(FindClasses query, Actor actor) {
        var page = query.page();
        var items = narrowed(
                        "select k.*" + WANTED + " order by " + ORDERING.sql(page.sort())
                                + " offset :offset limit :limit",
                        query.filter(),
                        actor)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> ClassRows.read(row))
                .list();
        long total = narrowed("select count(*)" + WANTED, query.filter(), actor)
                .query(Long.class)
                .single();
        return new ClassPage(ClassViews.of(jdbc, items), page.page(), page.size(), total, true);
    }

    private StatementSpec narrowed(String sql, ClassFilter filter, Actor actor) {
        var q = filter.q() == null
                ? ""
                : filter.q().strip().toLowerCase(Locale.ROOT).replace("\0", "");
        var code = CODE.matcher(q);
        return jdbc.sql(sql)
                .param("everything", new ClassSight(actor).isEverything())
                .param("me", actor.id().value())
                .param("q", q)
                .param("code", code.matches() ? Long.parseLong(code.group(1)) : -1L)
                .param("branch", word(filter.branchId()))
                .param("course", word(filter.courseId()))
                .param("type", filter.type() == null ? "" : filter.type().name())
                .param("semester", filter.semester() == null ? "" : new Semester(filter.semester()).normal())
                .param("teacher", word(filter.teacherId()))
                .param("open", filter.open() == null ? "" : filter.open().toString());
    }

    private static String word(@Nullable Identifier id) {
        return id == null ? "" : id.value();
    }

    @QueryHandler
    @AnsweredFrom({ClassListProjection.GROUP, "catalog", "staff"})
    Optional<ClassView> answer(GetClass query, Actor actor) {
        return ClassViews.find(jdbc, query.classId())
                .filter(new ClassSight(actor)::includes)
                .flatMap(now -> query.asOf() == null ? Optional.of(now) : lookBack(query.classId(), query.asOf()))
                .map(listed -> ClassViews.of(jdbc, List.of(listed)).getFirst());
    }

    /** The class as it stood at the instant; empty before it was opened. */
    private Optional<ListedClass> lookBack(ClassId id, Instant asOf) {
        @Nullable ListedClass listed = null;
        var history = log.readEvents(id.value(), 0);
        while (history.hasNext()) {
            var fact = Fact.of(history.next());
            if (fact.at().isAfter(asOf)) {
                break;
            }
            listed = ListedClass.after(listed, fact);
        }
        return Optional.ofNullable(listed);
    }
}
