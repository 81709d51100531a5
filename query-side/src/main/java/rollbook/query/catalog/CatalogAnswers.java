package rollbook.query.catalog;

import static rollbook.query.SqlValues.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.catalog.BranchPage;
import rollbook.api.catalog.BranchView;
import rollbook.api.catalog.CatalogQuery.FindBranches;
import rollbook.api.catalog.CatalogQuery.FindCourses;
import rollbook.api.catalog.CatalogQuery.GetBranch;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.CoursePage;
import rollbook.api.catalog.CourseRow;
import rollbook.api.catalog.Offer;
import rollbook.api.catalog.Offer.BranchName;
import rollbook.api.catalog.Offer.CourseName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Ordering;

/** Answers about branches and courses. A school has dozens of them: no index is worth its keep here. */
@Component
@OnQuerySide
class CatalogAnswers {

    private static final String LIKE_BRANCHES = """
         from read.branch
        where strpos(lower(name), :q) > 0 or strpos(lower(coalesce(address, '')), :q) > 0
        """;
    private static final String LIKE_COURSES = """
         from read.course
        where strpos(lower(name), :q) > 0 or strpos(lower(coalesce(outline, '')), :q) > 0
        """;

    private static final Ordering OF_BRANCHES =
            new Ordering(Map.of("name", "lower(name)", "createdAt", "created_at"), "name", "id");
    private static final Ordering OF_COURSES = new Ordering(
            Map.of(
                    "name", "lower(name)",
                    "price", "price",
                    "periodMonths", "period_months",
                    "createdAt", "created_at"),
            "name",
            "id");

    private final JdbcClient jdbc;

    CatalogAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom(CatalogProjection.GROUP)
    BranchPage answer(FindBranches query) {
        var page = query.page();
        var items = jdbc.sql("select *" + LIKE_BRANCHES + " order by " + OF_BRANCHES.sql(page.sort())
                        + " offset :offset limit :limit")
                .param("q", term(query.q()))
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> branch(row))
                .list();
        return new BranchPage(items, page.page(), page.size(), count(LIKE_BRANCHES, query.q()), true);
    }

    @QueryHandler
    @AnsweredFrom(CatalogProjection.GROUP)
    Optional<BranchView> answer(GetBranch query) {
        return jdbc.sql("select * from read.branch where id = :id")
                .param("id", query.branchId().value())
                .query((row, _) -> branch(row))
                .optional();
    }

    @QueryHandler
    @AnsweredFrom(CatalogProjection.GROUP)
    CoursePage answer(FindCourses query) {
        var page = query.page();
        var items = jdbc.sql("select *" + LIKE_COURSES + " order by " + OF_COURSES.sql(page.sort())
                        + " offset :offset limit :limit")
                .param("q", term(query.q()))
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> course(row))
                .list();
        return new CoursePage(items, page.page(), page.size(), count(LIKE_COURSES, query.q()), true);
    }

    @QueryHandler
    @AnsweredFrom(CatalogProjection.GROUP)
    Offer answer(GetOffer query) {
        return new Offer(
                names("read.branch", row -> new BranchName(new BranchId(row.getString("id")), row.getString("name"))),
                names("read.course", row -> new CourseName(new CourseId(row.getString("id")), row.getString("name"))));
    }

    private <N> List<N> names(String table, Naming<N> naming) {
        return jdbc.sql("select id, name from " + table + " order by lower(name), id")
                .query((row, _) -> naming.of(row))
                .list();
    }

    private interface Naming<N> {
        N of(ResultSet row) throws SQLException;
    }

    private long count(String wanted, @Nullable String q) {
        return jdbc.sql("select count(*)" + wanted)
                .param("q", term(q))
                .query(Long.class)
                .single();
    }

    private static String term(@Nullable String q) {
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT).replace("\0", "");
    }

    private static BranchView branch(ResultSet row) throws SQLException {
        return new BranchView(
                new BranchId(row.getString("id")),
                row.getString("name"),
                row.getString("address"),
                moment(row, "created_at"),
                row.getLong("version"));
    }

    private static CourseRow course(ResultSet row) throws SQLException {
        var course = CourseRows.read(row);
        return new CourseRow(
                new CourseId(course.id()),
                course.name(),
                course.price(),
                course.details().periodMonths(),
                course.details().outline(),
                course.createdAt(),
                course.version());
    }
}
