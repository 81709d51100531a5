package rollbook.query.customer.workbench;

import java.time.Clock;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.GetWorkbench;
import rollbook.api.customer.Workbench;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.Sight;
import rollbook.query.customer.Today;

/** Answers what waits for somebody today. */
@Component
@OnQuerySide
class WorkbenchAnswers {

    private static final String COUNTS =
            """
            select count(*) filter (where %s) as due_today, count(*) filter (where %s) as overdue, count(*) as held,
                   count(*) filter (where c.status = 'ENROLLED') as enrolled,
                   (select cap from read.portfolio where consultant = :own) as cap,
                   (select least(sum(pool), 10000) from read.customer_shelf where sort = 'CODE') as pool
            from read.customer c where c.standing = 'LIVE' and %s
            """.formatted(Today.due(Due.TODAY), Today.due(Due.OVERDUE), Sight.heldBy("own"));

    private final JdbcClient jdbc;
    private final Today today;
    private final int usualCap;
    private final Map<Role, Integer> capsByRole;
    private final boolean countsStudents;

    WorkbenchAnswers(
            JdbcClient jdbc,
            Clock clock,
            @Value("${rollbook.customer-cap:150}") int usualCap,
            @Value("${rollbook.customer-cap-counts-students:true}") boolean countsStudents,
            Environment environment) {
        this.jdbc = jdbc;
        this.today = new Today(clock);
        this.usualCap = usualCap;
        this.countsStudents = countsStudents;
        this.capsByRole = Binder.get(environment)
                .bind("rollbook.customer-caps", Bindable.mapOf(Role.class, Integer.class))
                .orElse(Map.of());
    }

    @QueryHandler
    @AnsweredFrom({"customer-list", "staff"})
    Workbench answer(GetWorkbench query, Actor actor) {
        var usual = actor.roles().stream()
                .filter(capsByRole::containsKey)
                .mapToInt(capsByRole::get)
                .max()
                .orElse(usualCap);
        return jdbc.sql(COUNTS)
                .params(today.bounds())
                .param("own", new Sight(actor).own())
                .query((row, _) -> {
                    var settled = row.getObject("cap", Integer.class);
                    var beside = countsStudents ? 0 : row.getInt("enrolled");
                    return new Workbench(
                            row.getLong("due_today"),
                            row.getLong("overdue"),
                            row.getLong("held"),
                            (settled == null ? usual : settled) + beside,
                            row.getLong("pool"),
                            row.getLong("enrolled"));
                })
                .single();
    }
}
