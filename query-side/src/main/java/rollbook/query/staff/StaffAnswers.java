package rollbook.query.staff;

import static rollbook.query.SqlValues.number;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.BranchId;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.CountStaffEvents;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffQuery.FindTeachers;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.api.staff.Teachers;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Ordering;

/** Answers about the people who work at the school. */
@Component
@OnQuerySide
class StaffAnswers {

    private static final String VIEW = """
        select s.id, s.version, s.username, s.display_name, s.roles, s.branch_id, s.active, p.held, p.cap
        from read.staff s left join read.portfolio p on p.consultant = s.id
        """;

    /** A school has hundreds of staff, not millions: no index is worth its keep here. */
    private static final String WANTED = """
         where (strpos(lower(s.username), :q) > 0 or strpos(lower(s.display_name), :q) > 0)
         and (:role = '' or :role = any (s.roles))
        """;

    private static final Ordering ORDERING =
            new Ordering(Map.of("createdAt", "s.position", "displayName", "s.display_name"), "displayName", "s.id");

    private final JdbcClient jdbc;

    StaffAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom(StaffProjection.GROUP)
    StaffPage answer(FindStaff query) {
        var q = query.q() == null
                ? ""
                : query.q().strip().toLowerCase(Locale.ROOT).replace("\0", "");
        var role = query.role() == null ? "" : query.role().name();
        var total = jdbc.sql("select count(*) from read.staff s" + WANTED)
                .param("q", q)
                .param("role", role)
                .query(Long.class)
                .single();
        var page = query.page();
        var order = " order by " + ORDERING.sql(page.sort());
        var items = jdbc.sql(VIEW + WANTED + order + " offset :offset limit :limit")
                .param("q", q)
                .param("role", role)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> view(row))
                .list();
        return new StaffPage(items, page.page(), page.size(), total, true);
    }

    @QueryHandler
    @AnsweredFrom(StaffProjection.GROUP)
    Teachers answer(FindTeachers query) {
        return new Teachers(jdbc.sql("""
            select id, display_name from read.staff
            where active and roles && '{ADVISOR,ASSISTANT,LECTURER}' order by display_name, id
            """)
                .query((row, _) -> new StaffName(new StaffId(row.getString("id")), row.getString("display_name")))
                .list());
    }

    @QueryHandler
    @AnsweredFrom(StaffProjection.GROUP)
    Optional<StaffView> answer(GetStaff query) {
        return jdbc.sql(VIEW + " where s.id = :id")
                .param("id", query.staffId().value())
                .query((row, _) -> view(row))
                .optional();
    }

    @QueryHandler
    @AnsweredFrom(StaffProjection.GROUP)
    long answer(CountStaffEvents query) {
        return jdbc.sql("select coalesce(sum(version + 1), 0)::bigint from read.staff")
                .query(Long.class)
                .single();
    }

    private static StaffView view(ResultSet row) throws SQLException {
        var held = number(row, "held");
        return new StaffView(
                new StaffId(row.getString("id")),
                row.getString("username"),
                row.getString("display_name"),
                StaffRows.roles(row),
                word(row, "branch_id", BranchId::new),
                row.getBoolean("active"),
                number(row, "cap"),
                held == null ? 0 : held,
                row.getLong("version"));
    }
}
