package rollbook.query.customer.followup;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.CompetitorId;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetFollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.Sight;
import rollbook.query.customer.Today;

/** Answers what was said to customers and whom to call, to who may read it. */
@Component
@OnQuerySide
class CustomerFollowUpAnswers {

    private static final String VIEW = """
        select f.*, c.version as file_version, c.name as customer_name, s.display_name as author_name
        from read.follow_up f
        join read.customer c on c.id = f.customer_id
        left join read.staff s on s.id = f.author
        """;

    private static final String OLDEST = "f.at, f.position";
    private static final String NEWEST = "f.at desc, f.position desc";

    private static final int ENOUGH = 10_000;

    private final JdbcClient jdbc;
    private final Today today;

    CustomerFollowUpAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.today = new Today(clock);
    }

    @QueryHandler
    @AnsweredFrom({CustomerFollowUpProjection.GROUP, "customer-list", "staff"})
    FollowUpPage answer(FindFollowUps query, Actor actor) {
        var parameters = new HashMap<String, Object>();
        var where = " where " + String.join(" and ", conditions(query, actor, parameters));
        var total = count(where, parameters);
        var page = query.page();
        var order = order(query);
        var items = jdbc.sql(VIEW + where + " order by " + order + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> view(row))
                .list();
        return new FollowUpPage(items, page.page(), page.size(), Math.min(total, ENOUGH), total <= ENOUGH);
    }

    private static String order(FindFollowUps query) {
        return switch (query.page().sort()) {
            case "createdAt" -> OLDEST;
            case "-createdAt" -> NEWEST;
            default -> query.due() == null ? NEWEST : "c.next_contact_at, f.position";
        };
    }

    private List<String> conditions(FindFollowUps query, Actor actor, Map<String, Object> parameters) {
        var sight = new Sight(actor);
        var conditions = new ArrayList<String>();
        conditions.add(query.due() == null ? "c.standing <> 'GONE'" : "c.standing = 'LIVE'");
        if (!sight.isWhole()) {
            conditions.add(Sight.heldBy("own"));
            parameters.put("own", sight.own());
        }
        if (query.q() != null) {
            conditions.add("(strpos(lower(f.content), :q) > 0 or strpos(lower(c.name), :q) > 0)");
            parameters.put("q", query.q().strip().toLowerCase(Locale.ROOT).replace("\0", ""));
        }
        if (query.mine()) {
            conditions.add("f.author = :me");
            parameters.put("me", actor.id().value());
        }
        if (query.customerId() != null) {
            conditions.add("f.customer_id = :customer");
            parameters.put("customer", query.customerId().value());
        }
        if (query.due() != null) {
            conditions.add("f.id = c.latest_follow_up and " + Today.due(query.due()));
            parameters.putAll(today.bounds());
        }
        return conditions;
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 from read.follow_up f join read.customer c on c.id ="
                        + " f.customer_id"
                        + where + " limit " + (ENOUGH + 1) + ") f")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    @QueryHandler
    @AnsweredFrom({CustomerFollowUpProjection.GROUP, "customer-list", "staff"})
    Optional<FollowUpView> answer(GetFollowUp query, Actor actor) {
        var sight = new Sight(actor);
        return jdbc.sql(VIEW + " where f.id = :id and c.standing <> 'GONE' and (:whole or c.holder = :own)")
                .param("id", query.followUpId().value())
                .param("whole", sight.isWhole())
                .param("own", sight.own())
                .query((row, _) -> view(row))
                .optional();
    }

    private static FollowUpView view(ResultSet row) throws SQLException {
        var author = row.getString("author");
        var name = row.getString("author_name");
        return new FollowUpView(
                new FollowUpId(row.getString("id")),
                new CustomerId(row.getString("customer_id")),
                row.getString("customer_name"),
                new StaffName(new StaffId(author), name == null ? author : name),
                row.getString("content"),
                Intention.valueOf(row.getString("intention")),
                word(row, "competitor_id", CompetitorId::new),
                instant(row, "next_contact_at"),
                moment(row, "at"),
                instant(row, "corrected_at"),
                row.getLong("file_version"));
    }
}
